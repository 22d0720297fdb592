// Puts right what a page says of a state that has changed since the page was made, whenever it is
// opened or looked at again: what has `data-since` or `data-until`, two instants, is shown from the
// one until the other. It also counts the days that are left, by the clocks of the reader.
(() => {
  const words = document.currentScript.dataset;
  const DAY = 86_400_000;

  const midnight = (instant) => new Date(instant).setHours(0, 0, 0, 0);

  // In days of which one may have 23 hours and another 25.
  const daysFrom = (now, instant) => Math.round((midnight(instant) - midnight(now)) / DAY);

  const leftIn = (days, kind) => {
    if (days === 0) return words[`${kind}Today`];
    if (days === 1) return words[`${kind}Tomorrow`];
    return words[kind].replace("{count}", days);
  };

  const count = (one, now) => {
    one.querySelector(".mark")?.remove();
    const opens = one.dataset.counted === "forthcoming";
    const until = Date.parse(one.dataset.until);
    // What closes as a day begins has its last minute on the day before.
    const days = daysFrom(now, opens ? until : until - 1);
    const mark = document.createElement("span");
    mark.className = "mark";
    mark.textContent = leftIn(days, opens ? "opens" : "closes");
    one.append(" ", mark);
  };

  const show = (one, now) => {
    const { since, until, text, counted } = one.dataset;
    one.hidden = Boolean(
      (since && now < Date.parse(since)) || (until && now >= Date.parse(until)),
    );
    if (one.hidden) return;
    if (text && !one.textContent) one.textContent = text;
    if (counted) count(one, now);
  };

  const mark = () => {
    if (document.hidden) return;
    const now = Date.now();
    for (const one of document.querySelectorAll("[data-since], [data-until]")) show(one, now);
  };

  mark();
  // A page may stay open for days, or come back out of the browser's memory.
  document.addEventListener("visibilitychange", mark);
  window.addEventListener("pageshow", mark);
})();
