// Verifies bundles of Passage's ledger with golang.org/x/mod/sumdb (note and tlog), which its authors did not write.
//
//	verify bundle.zip key         verifies one bundle against a public key
//	verify -cases file            reads spoilt bundles with the verdicts of passage-verify, and compares
package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type files map[string][]byte

type checkpoint struct {
	size int64
	root tlog.Hash
}

var (
	entryName = regexp.MustCompile(`^entries/([0-9]{12})\.json$`)
	proofName = regexp.MustCompile(`^entries/([0-9]{12})\.tlog-proof$`)
	olderName = regexp.MustCompile(`^consistency/([1-9][0-9]{0,17})\.proof$`)
	oldName   = regexp.MustCompile(`^consistency/([1-9][0-9]{0,17})\.checkpoint$`)
	number    = regexp.MustCompile(`^(0|[1-9][0-9]{0,18})$`)
)

func main() {
	if len(os.Args) != 3 {
		fail(errors.New("usage: verify bundle.zip key | verify -cases file"))
	}
	if os.Args[1] == "-cases" {
		cases(os.Args[2])
		return
	}
	bundle, err := unzip(os.Args[1])
	if err == nil {
		err = verify(bundle, os.Args[2])
	}
	if err != nil {
		fail(err)
	}
	fmt.Printf("Go agrees: %s holds\n", os.Args[1])
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "Go refuses:", err)
	os.Exit(1)
}

func unzip(name string) (files, error) {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return nil, err
	}
	defer archive.Close()
	bundle := files{}
	for _, file := range archive.File {
		in, err := file.Open()
		if err != nil {
			return nil, err
		}
		if bundle[file.Name], err = io.ReadAll(in); err != nil {
			return nil, err
		}
	}
	return bundle, nil
}

func verify(bundle files, vkey string) error {
	if err := keys(bundle["keys"]); err != nil {
		return err
	}
	signer, err := note.NewVerifier(vkey)
	if err != nil {
		return err
	}
	latest, err := open(bundle["checkpoint"], signer)
	if err != nil {
		return err
	}
	whole := false
	for name := range bundle {
		whole = whole || strings.HasPrefix(name, "tile/")
	}
	proved := map[string]bool{"keys": true, "checkpoint": true, "README.txt": true}
	if whole {
		if err := tree(bundle, latest, proved); err != nil {
			return err
		}
	}
	for name, data := range bundle {
		if match := entryName.FindStringSubmatch(name); match != nil && !whole {
			proof := "entries/" + match[1] + ".tlog-proof"
			if err := inclusion(data, match[1], bundle[proof], bundle["checkpoint"], latest); err != nil {
				return fmt.Errorf("%s: %v", name, err)
			}
			proved[name], proved[proof] = true, true
		}
		if match := olderName.FindStringSubmatch(name); match != nil {
			older := "consistency/" + match[1] + ".checkpoint"
			if err := growth(data, match[1], bundle[older], bundle["checkpoint"], latest, signer); err != nil {
				return fmt.Errorf("%s: %v", name, err)
			}
			proved[name], proved[older] = true, true
		}
		if strings.HasPrefix(name, "texts/") {
			proved[name] = true // their digests are passage-verify's matter
		}
	}
	for name := range bundle {
		if !proved[name] {
			return fmt.Errorf("%s is proved by nothing", name)
		}
	}
	return nil
}

func keys(file []byte) error {
	if file == nil {
		return errors.New("the file of keys is missing")
	}
	for _, line := range strings.SplitAfter(string(file), "\n") {
		if line == "" {
			continue
		}
		vkey := strings.TrimSuffix(line, "\n")
		verifier, err := note.NewVerifier(vkey)
		if err != nil || vkey == line || strings.ContainsAny(vkey, "\r") ||
			!strings.Contains(vkey, fmt.Sprintf("+%08x+", verifier.KeyHash())) {
			return errors.New("the file of keys is malformed")
		}
	}
	return nil
}

func open(data []byte, signer note.Verifier) (*checkpoint, error) {
	opened, err := note.Open(data, note.VerifierList(signer))
	if err != nil {
		return nil, err
	}
	for _, signature := range append(opened.Sigs, opened.UnverifiedSigs...) {
		bytes, err := base64.StdEncoding.DecodeString(signature.Base64)
		if err != nil || base64.StdEncoding.EncodeToString(bytes) != signature.Base64 {
			return nil, errors.New("a signature is not written in the one way of base64")
		}
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[3] != "" || lines[0] != signer.Name() || !number.MatchString(lines[1]) {
		return nil, errors.New("this is no checkpoint of this ledger")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return nil, err
	}
	root, err := hash(lines[2])
	return &checkpoint{size, root}, err
}

func hash(text string) (tlog.Hash, error) {
	parsed, err := tlog.ParseHash(text)
	if err == nil && parsed.String() != text {
		err = errors.New("a hash is not written in the one way of base64")
	}
	return parsed, err
}

// split takes a proof apart: lines with a number, then hashes, then the bundle's own checkpoint.
func split(data []byte, head []string, latest []byte) (int64, []tlog.Hash, error) {
	end := bytes.Index(data, []byte("\n\n"))
	if end < 0 || !bytes.Equal(data[end+2:], latest) {
		return 0, nil, errors.New("the proof does not lead to this bundle's checkpoint")
	}
	lines := strings.Split(string(data[:end]), "\n")
	if len(lines) < len(head) || len(lines) > 128 {
		return 0, nil, errors.New("the proof is malformed")
	}
	for i := 0; i < len(head)-1; i++ {
		if lines[i] != head[i] {
			return 0, nil, errors.New("the proof is malformed")
		}
	}
	last := lines[len(head)-1]
	value := strings.TrimPrefix(last, head[len(head)-1])
	if value == last || !number.MatchString(value) {
		return 0, nil, errors.New("the proof has no number")
	}
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return 0, nil, err
	}
	var hashes []tlog.Hash
	for _, line := range lines[len(head):] {
		h, err := hash(line)
		if err != nil {
			return 0, nil, err
		}
		hashes = append(hashes, h)
	}
	return n, hashes, nil
}

func inclusion(entry []byte, name string, proof, latest []byte, in *checkpoint) error {
	index, hashes, err := split(proof, []string{"c2sp.org/tlog-proof@v1", "index "}, latest)
	if err != nil {
		return err
	}
	if fmt.Sprintf("%012d", index) != name {
		return errors.New("the proof is of another entry")
	}
	return tlog.CheckRecord(hashes, in.size, in.root, index, tlog.RecordHash(entry))
}

func growth(proof []byte, name string, older, latest []byte, in *checkpoint, signer note.Verifier) error {
	size, hashes, err := split(proof, []string{"old "}, latest)
	if err != nil {
		return err
	}
	before, err := open(older, signer)
	if err != nil {
		return err
	}
	if before.size != size || strconv.FormatInt(size, 10) != name {
		return errors.New("the proof is from another size")
	}
	return tlog.CheckTree(hashes, in.size, in.root, before.size, before.root)
}

// tree builds the whole tree from the entries and compares every tile.
func tree(bundle files, latest *checkpoint, proved map[string]bool) error {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var found []tlog.Hash
		for _, index := range indexes {
			if index >= int64(len(stored)) {
				return nil, errors.New("no such hash")
			}
			found = append(found, stored[index])
		}
		return found, nil
	})
	for n := int64(0); n*256 < latest.size; n++ {
		width := min(256, latest.size-n*256)
		name := path("entries", n, width)
		rest := bundle[name]
		for i := int64(0); i < width; i++ {
			if len(rest) < 2 || len(rest) < 2+int(binary.BigEndian.Uint16(rest)) {
				return fmt.Errorf("%s ends too early", name)
			}
			length := 2 + int(binary.BigEndian.Uint16(rest))
			hashes, err := tlog.StoredHashes(n*256+i, rest[2:length], reader)
			if err != nil {
				return err
			}
			stored, rest = append(stored, hashes...), rest[length:]
		}
		if len(rest) > 0 {
			return fmt.Errorf("%s has more than its entries", name)
		}
		proved[name] = true
	}
	root, err := tlog.TreeHash(latest.size, reader)
	if err != nil {
		return err
	}
	if root != latest.root {
		return errors.New("the entries have another root")
	}
	for level, hashes := 0, latest.size; hashes > 0; level, hashes = level+1, hashes>>8 {
		for n := int64(0); n*256 < hashes; n++ {
			width := min(256, hashes-n*256)
			name := path(strconv.Itoa(level), n, width)
			data, err := tlog.ReadTileData(tlog.Tile{H: 8, L: level, N: n, W: int(width)}, reader)
			if err != nil {
				return err
			}
			if !bytes.Equal(data, bundle[name]) {
				return fmt.Errorf("%s is not what the entries give", name)
			}
			proved[name] = true
		}
	}
	return nil
}

func path(level string, n, width int64) string {
	name := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		name = fmt.Sprintf("x%03d/%s", n%1000, name)
	}
	if width < 256 {
		name += fmt.Sprintf(".p/%d", width)
	}
	return "tile/" + level + "/" + name
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

func cases(name string) {
	file, err := os.Open(name)
	if err != nil {
		fail(err)
	}
	in := bufio.NewReader(file)
	key := string(read(in))
	count := length(in)
	accepted, differ := 0, 0
	for i := 0; i < count; i++ {
		bundle := files{}
		for n := length(in); n > 0; n-- {
			name := string(read(in))
			bundle[name] = read(in)
		}
		ours, err := in.ReadByte()
		if err != nil {
			fail(err)
		}
		err = verify(bundle, key)
		if err == nil {
			accepted++
		}
		if (err == nil) != (ours == 1) {
			differ++
			fmt.Printf("case %d: passage-verify accepts: %v, Go: %v; %v\n", i, ours == 1, err, names(bundle))
		}
	}
	fmt.Printf("Go read %d bundles: accepted %d, differed from passage-verify in %d\n", count, accepted, differ)
	if differ > 0 {
		os.Exit(1)
	}
}

func names(bundle files) []string {
	var all []string
	for name := range bundle {
		all = append(all, name)
	}
	sort.Strings(all)
	return all
}

func length(in io.Reader) int {
	var n int32
	if err := binary.Read(in, binary.BigEndian, &n); err != nil {
		fail(err)
	}
	return int(n)
}

func read(in io.Reader) []byte {
	data := make([]byte, length(in))
	if _, err := io.ReadFull(in, data); err != nil {
		fail(err)
	}
	return data
}
