// Marks what is to come, happening now or over when a page is opened or looked at again, and today
// in a calendar. It says only what is certain: where no time is stated, a day begins at +14:00, the
// first place on Earth to have it, and is over at −12:00, the last.
(() => {
  const words = document.currentScript.dataset;
  const HOUR = 3_600_000;

  const wholeDays = (text) => {
    const [year, month, day] = text.split("-").map(Number);
    const begin = Date.UTC(year, (month || 1) - 1, day || 1);
    const end = Date.UTC(month ? year : year + 1, day ? month - 1 : month || 0, (day || 0) + 1);
    return { begin, end };
  };

  const period = (text) => {
    if (text.includes("T")) {
      const instant = Date.parse(text);
      return { from: instant, surelyFrom: instant, surelyUntil: instant, until: instant };
    }
    const { begin, end } = wholeDays(text);
    return {
      from: begin - 14 * HOUR,
      surelyFrom: begin + 12 * HOUR,
      surelyUntil: end - 14 * HOUR,
      until: end + 12 * HOUR,
    };
  };

  const stateOf = (now, first, last) => {
    const begin = period(first);
    // Nobody said how long something takes that has a start alone: until the end of its day.
    const end = period(last ?? first.slice(0, 10));
    if (now < begin.from) return "coming";
    if (now >= end.until) return "over";
    return last && now >= begin.surelyFrom && now < end.surelyUntil ? "now" : "";
  };

  const markHeld = (now) => {
    for (const held of document.querySelectorAll("[data-held]")) {
      held.querySelector(".mark")?.remove();
      const times = [...held.querySelectorAll("time")].map((time) => time.dateTime);
      const state = stateOf(now, times[0], times[1]);
      if (state) {
        const mark = document.createElement("span");
        mark.className = `mark mark-${state}`;
        mark.textContent = words[state];
        held.append(" ", mark);
      }
    }
  };

  const markToday = (now) => {
    const pad = (number) => String(number).padStart(2, "0");
    const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
    for (const time of document.querySelectorAll(".month-days time")) {
      const day = time.closest("th");
      if (time.dateTime === today) day.setAttribute("aria-current", "date");
      else day.removeAttribute("aria-current");
    }
  };

  const mark = () => {
    if (document.hidden) return;
    const now = new Date();
    markHeld(now);
    markToday(now);
  };

  mark();
  // A page may stay open for days, or come back out of the browser's memory.
  document.addEventListener("visibilitychange", mark);
  window.addEventListener("pageshow", mark);
})();
