/** The council's diary: meetings that come in as files, deadlines and meetings that go out as calendars. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "plan",
            "route",
            "authority",
            "calendar",
            "events",
            "platform :: access",
            "platform :: clock",
            "platform :: content",
            "platform :: layout",
            "platform :: requests"
        })
@org.jspecify.annotations.NullMarked
package passage.diary;
