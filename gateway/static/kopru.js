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

// A page nobody looks at asks nothing.
document.addEventListener("htmx:before:request", (event) => {
  if (event.target.matches("[data-live]") && document.hidden) event.preventDefault();
});

// What somebody has opened stays open, and they stay where they are, when the page comes again with news.
let opened = [], focused = "";
document.addEventListener("htmx:before:swap", () => {
  opened = [...document.querySelectorAll("main details[open][id]")].map((one) => one.id);
  focused = document.activeElement?.closest("main") ? place(document.activeElement) : "";
});
document.addEventListener("htmx:after:swap", () => {
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  const there = focused && document.querySelector(focused);
  if (there && there !== document.activeElement) there.focus({ preventScroll: true });
  opened = [];
  focused = "";
});

function place(element) {
  if (element.id) return `#${CSS.escape(element.id)}`;
  if (element.matches("summary")) return `#${CSS.escape(element.parentElement.id)} > summary`;
  return element.matches("main a[href]") ? `main a[href="${CSS.escape(element.getAttribute("href"))}"]` : "";
}

// A field that hangs on another is there as soon as that is so, and what hangs on it in turn; a whole form may say that
// it has changed. The server looks again: what is hidden says nothing.
document.addEventListener("change", ({ target }) => {
  const form = target.closest("form"), changed = new Set([target.name]);
  for (const one of form?.querySelectorAll("[data-hangs-on]") ?? []) {
    const on = Object.entries(JSON.parse(one.dataset.hangsOn)), shown = one.querySelector("[name=_shown]");
    if (target !== form && !on.some(([name]) => changed.has(name))) continue;
    one.hidden = shown.disabled = !on.every(([name, values]) => said(form, name).some((value) => values.includes(value)));
    changed.add(shown.value);
  }
});

function said(form, name) {
  const there = [...form.elements].filter((one) => one.name === name && !one.closest("[hidden]"));
  return there.filter((one) => !["radio", "checkbox"].includes(one.type) || one.checked).map((one) => one.value);
}
