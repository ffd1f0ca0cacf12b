// Shows the process picture and where a plan stands in it. Expects bpmn-viewer.js before it.
const READABLE = 1.1
const MARGIN = 40

const ids = (list) => (list ?? '').split(',').map((id) => id.trim()).filter(Boolean)

async function show(figure) {
  const frame = figure.querySelector('.app-process__canvas')
  const viewer = new window.BpmnJS({ container: frame })
  const reply = await fetch(figure.dataset.diagram)
  if (!reply.ok) throw new Error(`${figure.dataset.diagram}: ${reply.status}`)
  await viewer.importXML(await reply.text())

  const canvas = viewer.get('canvas')
  const elements = viewer.get('elementRegistry')
  const known = (list) => ids(list).map((id) => elements.get(id)).filter(Boolean)
  const current = known(figure.dataset.current)
  known(figure.dataset.done).forEach((element) => canvas.addMarker(element, 'is-done'))
  current.forEach((element) => canvas.addMarker(element, 'is-current'))

  const picture = frame.querySelector('svg[data-element-id]') ?? frame.querySelector('.djs-container > svg')
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', figure.dataset.label)
  picture.setAttribute('tabindex', '-1')

  const whole = () => canvas.zoom('fit-viewport', 'auto')
  const step = () => {
    if (!current.length) return whole()
    canvas.zoom(READABLE)
    const { width, height } = canvas.viewbox().outer
    const box = around(current, width / READABLE, height / READABLE)
    canvas.viewbox({
      x: box.x + box.width / 2 - width / READABLE / 2,
      y: box.y + box.height / 2 - height / READABLE / 2,
      width: width / READABLE,
      height: height / READABLE
    })
  }
  const move = (right, down) => {
    const { outer } = canvas.viewbox()
    canvas.scroll({ dx: -right * outer.width, dy: -down * outer.height })
  }
  const views = { current: step, whole, earlier: () => move(-0.6, 0), later: () => move(0.6, 0) }

  let view = step
  figure.querySelectorAll('[data-view]').forEach((button) => {
    button.addEventListener('click', () => {
      const chosen = views[button.dataset.view]
      if (chosen === step || chosen === whole) view = chosen
      chosen()
    })
  })
  const keys = { ArrowLeft: [-0.2, 0], ArrowRight: [0.2, 0], ArrowUp: [0, -0.2], ArrowDown: [0, 0.2] }
  frame.addEventListener('keydown', (event) => {
    if (!(event.key in keys) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    move(...keys[event.key])
  })
  // A turned wheel goes on scrolling the page; with Ctrl it zooms, sideways it moves the picture.
  frame.addEventListener(
    'wheel',
    (event) => {
      const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (!event.ctrlKey && !event.metaKey && !sideways) event.stopPropagation()
    },
    { capture: true }
  )
  // Without a size, as before its style sheet is there or while the page is left, there is nothing to fit.
  const fit = () => {
    if (!frame.clientWidth || !frame.clientHeight) return
    canvas.resized()
    view()
  }
  new ResizeObserver(fit).observe(frame)
  fit()
  figure.dataset.ready = 'true'
}

/** The box round all elements, or round the first where all would not fit. */
function around(elements, width, height) {
  const left = Math.min(...elements.map((e) => e.x))
  const top = Math.min(...elements.map((e) => e.y))
  const box = {
    x: left,
    y: top,
    width: Math.max(...elements.map((e) => e.x + e.width)) - left,
    height: Math.max(...elements.map((e) => e.y + e.height)) - top
  }
  return box.width + MARGIN <= width && box.height + MARGIN <= height ? box : elements[0]
}

for (const figure of document.querySelectorAll('.app-process')) {
  show(figure).catch((fault) => {
    console.error(fault)
    figure.querySelectorAll('.app-process__canvas, .app-process__buttons, .app-process__key').forEach((part) => part.remove())
    figure.querySelector('.app-process__fault').hidden = false
  })
}

// The viewer's own notice closes by a click beside it; here by Escape too.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.querySelector('.bjs-powered-by-lightbox .backdrop')?.click()
})
