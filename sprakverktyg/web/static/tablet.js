"use strict";
// A tablet that colleagues share: the PIN pad, the lock, and what is half typed. The pages work without it; the
// server then locks by itself.

// The PIN pad writes in the field. Six digits send the form.
const pinForm = document.querySelector("form[data-pin]");
if (pinForm) {
  const field = pinForm.elements.pin;
  const pad = pinForm.querySelector(".pin-pad");
  const sendWhenFull = () => {
    if (field.value.length === Number(field.maxLength)) pinForm.requestSubmit();
  };
  pad.hidden = false;
  field.inputMode = "none"; // the pad replaces the keyboard of the screen; a real keyboard still writes
  pad.addEventListener("click", (event) => {
    const key = event.target.closest("button");
    if (!key) return;
    if ("clear" in key.dataset) field.value = "";
    else if ("back" in key.dataset) field.value = field.value.slice(0, -1);
    else if (field.value.length < field.maxLength) field.value += key.dataset.digit;
    sendWhenFull();
  });
  field.addEventListener("input", sendWhenFull);
  window.addEventListener("pageshow", () => { field.value = ""; });
  field.focus();
}

// The lock. Time is read from the clock, because a sleeping tablet counts no seconds.
const { idleSeconds, stillHere, locksSoon, person } = document.body.dataset;
const WARN_SECONDS = 20;
const TELL_EVERY = 15_000;
const CHECK_EVERY = 1_000;

const TOUCHED = "last-touch"; // kept over pages, so that a lock that did not reach the server holds on the next page

const watch = () => {
  const line = document.getElementById("connection");
  let told = Date.now();
  let locked = false;

  const touched = () => {
    if (locked) return;
    if (idleFor() >= Number(idleSeconds)) return lock();
    sessionStorage.setItem(TOUCHED, String(Date.now()));
    if (line.textContent === locksSoon) line.textContent = "";
    if (Date.now() - told < TELL_EVERY) return;
    told = Date.now();
    const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"];
    fetch(stillHere, { method: "POST", headers: { "X-CSRFToken": token } }).catch(() => {});
  };
  const idleFor = () => (Date.now() - Number(sessionStorage.getItem(TOUCHED) ?? Date.now())) / 1000;
  const lock = () => {
    locked = true;
    keepDraft();
    document.querySelector("main").hidden = true; // also when the net is down and nothing else comes
    document.getElementById("change-person").submit();
  };
  const check = () => {
    if (locked) return;
    if (idleFor() >= Number(idleSeconds)) lock();
    else if (Number(idleSeconds) - idleFor() <= WARN_SECONDS) line.textContent = locksSoon;
  };
  check();
  if (!locked) sessionStorage.setItem(TOUCHED, String(Date.now()));
  for (const kind of ["pointerdown", "keydown", "scroll", "input"]) {
    document.addEventListener(kind, touched, { capture: true, passive: true });
  }
  document.addEventListener("visibilitychange", check);
  setInterval(check, CHECK_EVERY);
};

// What is half typed waits for the person who typed it: kept per person and item in this tab, shown to nobody else,
// removed when it is sent, when it is old, and with the tab.
const DRAFT = "draft:";
const KEPT_FOR = 30 * 60_000;
const draftField = () => document.querySelector("form.exercise :is(input[type=text], textarea), form[data-draft] textarea");
const draftKey = (field) => {
  const position = field.form.elements.position?.value ?? "";
  return `${DRAFT}${person}:${location.pathname}:${position}:${field.name}`;
};
function keepDraft() {
  const field = person && draftField();
  if (!field) return;
  if (field.value.trim()) sessionStorage.setItem(draftKey(field), JSON.stringify({ text: field.value, at: Date.now() }));
  else sessionStorage.removeItem(draftKey(field));
}
const showDraft = () => {
  const field = person && draftField();
  if (!field || field.value) return;
  const kept = sessionStorage.getItem(draftKey(field));
  if (!kept) return;
  field.value = JSON.parse(kept).text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
const removeOld = () => {
  for (const key of Object.keys(sessionStorage)) {
    if (!key.startsWith(DRAFT)) continue;
    if (Date.now() - JSON.parse(sessionStorage.getItem(key)).at > KEPT_FOR) sessionStorage.removeItem(key);
  }
};
removeOld();
setInterval(removeOld, 60_000);
if (person) {
  showDraft();
  document.addEventListener("input", keepDraft);
  document.addEventListener("htmx:afterSettle", showDraft);
  // The item is answered when its card is replaced by another.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const field = draftField();
    if (field && event.detail.xhr.status < 300) sessionStorage.removeItem(draftKey(field));
  });
}

// Last, because a lock at once keeps what is half typed, and that must be on the page by then.
if (idleSeconds) watch();
else sessionStorage.removeItem(TOUCHED);
