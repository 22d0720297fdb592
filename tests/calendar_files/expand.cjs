// Prints, as JSON, when all that a calendar on standard input holds is held, as ical.js reads it,
// up to the day that is its argument.
const ICAL = require("ical.js");

const horizon = ICAL.Time.fromDateTimeString(`${process.argv[2]}T23:59:59`);

const text = (time) =>
  time.isDate ? time.toString() : time.toJSDate().toISOString().replace(".000Z", "Z");

function* held(event) {
  if (!event.isRecurring()) {
    yield [event, event.startDate, event.endDate];
    return;
  }
  const starts = event.iterator();
  for (let start = starts.next(); start && start.compare(horizon) <= 0; start = starts.next()) {
    const one = event.getOccurrenceDetails(start);
    yield [one.item, one.startDate, one.endDate];
  }
}

const calendar = new ICAL.Component(ICAL.parse(require("fs").readFileSync(0, "utf-8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}
const parts = calendar.getAllSubcomponents("vevent");
const uid = (part) => part.getFirstPropertyValue("uid");
const changed = parts.filter((part) => part.hasProperty("recurrence-id"));
const found = parts
  .filter((part) => !changed.includes(part))
  .map((part) => {
    const exceptions = changed.filter((one) => uid(one) === uid(part));
    return new ICAL.Event(part, { exceptions });
  })
  .flatMap((event) => [...held(event)])
  .map(([event, start, end]) => [
    event.uid,
    event.component.getFirstPropertyValue("status"),
    event.summary,
    text(start),
    text(end),
  ]);
console.log(JSON.stringify(found));
