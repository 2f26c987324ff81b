// Small comforts; every page works without them.
document.addEventListener("DOMContentLoaded", () => {
  const summary = document.getElementById("error-summary");
  if (summary) summary.focus();

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
