// Small comforts; every page works without them.
document.addEventListener("DOMContentLoaded", () => {
  const summary = document.getElementById("error-summary");
  if (summary) summary.focus();

  const focus = document.querySelector("[data-focus]");
  if (focus && !summary) document.getElementById(focus.dataset.focus)?.focus();

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
});

// A second press within a second is a slip, not a second wish.
let lastSent = { form: null, at: 0 };
document.addEventListener("submit", (event) => {
  const now = Date.now();
  if (event.target === lastSent.form && now - lastSent.at < 1000) event.preventDefault();
  else lastSent = { form: event.target, at: now };
});

// A page nobody looks at asks nothing; a page somebody is reading in is not torn away under an open detail.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.matches("[data-live]") && document.hidden) event.preventDefault();
});
