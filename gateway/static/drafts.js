// What somebody types is kept on this device until it has been sent, and sent again when the network is back.
// Every form works without it.
const DRAFT = "kopru.draft:", SAVED = "#saved=", PAUSE = 3000, PATIENCE = 5000, LONGEST = 30 * 24 * 3600 * 1000;

// Numbers of people, secrets and what only this page needs stay off the device.
function typed(form) {
  const closed = (name) => name.startsWith("_") || name === "csrf_token" || form.querySelector(`[name="${CSS.escape(name)}"][data-unkept]`);
  return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !closed(name));
}

function keep(form) {
  try {
    localStorage.setItem(DRAFT + form.dataset.draft, JSON.stringify({ at: Date.now(), key: form.elements._idempotency_key.value, pairs: typed(form) }));
  } catch { /* A full or forbidden store: the form is a form as always. */ }
}

function kept(name) {
  try { return JSON.parse(localStorage.getItem(name)); } catch { return null; }
}

function drafts() {
  try { return Object.keys(localStorage).filter((name) => name.startsWith(DRAFT)); } catch { return []; }
}

function forget(wanted) {
  for (const name of drafts()) if (wanted(kept(name))) localStorage.removeItem(name);
}

function tell(form, words) {
  const note = form.querySelector("[data-draft-note]");
  note.hidden = !words;
  note.querySelector("p").textContent = words ? note.dataset[words] : "";
  note.querySelector("button").hidden = words !== "restored";
}

// Rows that the page does not have are drawn by the server, which gives back what is typed as after a slip.
function drawAnew(form, pairs) {
  const again = document.createElement("form");
  again.method = "post";
  again.action = form.action;
  const passing = ["csrf_token", "_version", "_idempotency_key"].map((name) => [name, form.elements[name]?.value ?? ""]);
  for (const [name, value] of [...pairs, ...passing, ["_focus", ""]]) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    again.append(field);
  }
  document.body.append(again);
  again.submit();
}

function restore(form, pairs) {
  const fields = [...form.elements].filter((one) => one.name && !one.name.startsWith("_") && one.name !== "csrf_token");
  const there = new Set(fields.map((one) => one.name));
  if (pairs.some(([name]) => !there.has(name))) return drawAnew(form, pairs);
  for (const field of fields) {
    const said = pairs.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === "checkbox" || field.type === "radio") field.checked = said.includes(field.value);
    else if (said.length && "value" in field && !field.matches("button")) field.value = said[0];
  }
  form.dispatchEvent(new Event("change", { bubbles: true }));
  tell(form, "restored");
}

async function reached() {
  try {
    const answer = await fetch("/health/live", { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok;
  } catch { return false; }
}

async function send(form) {
  keep(form);
  if (await reached()) HTMLFormElement.prototype.submit.call(form);
  else {
    tell(form, "waiting");
    form.dataset.waits = setTimeout(() => send(form), PAUSE);
  }
}

document.addEventListener("DOMContentLoaded", () => {
  forget((draft) => !draft || Date.now() - draft.at > LONGEST);
  if (location.hash.startsWith(SAVED)) {
    const key = decodeURIComponent(location.hash.slice(SAVED.length));
    forget((draft) => draft?.key === key);
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  for (const form of document.querySelectorAll("form[data-draft]")) {
    const draft = kept(DRAFT + form.dataset.draft), same = draft && JSON.stringify(draft.pairs) === JSON.stringify(typed(form));
    if ("typed" in form.dataset) keep(form);
    else if (same) localStorage.removeItem(DRAFT + form.dataset.draft);
    else if (draft) restore(form, draft.pairs);
    form.addEventListener("input", () => keep(form));
    form.querySelector("[data-draft-note] button").addEventListener("click", () => {
      localStorage.removeItem(DRAFT + form.dataset.draft);
      location.reload();
    });
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-forgets]")) return forget(() => true);
  if (event.defaultPrevented || !form.matches("[data-draft]") || event.submitter?.name) return;
  event.preventDefault();
  if (!form.dataset.waits) send(form);
});

window.addEventListener("online", () => {
  for (const form of document.querySelectorAll("form[data-waits]")) {
    clearTimeout(form.dataset.waits);
    send(form);
  }
});
