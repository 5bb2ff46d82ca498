"use strict";
// Keys for marking: 1–4 give the score, Shift with a digit agrees or not, the others as the page says. Everything also
// works by mouse and Tab. A note that is even all through takes three keys: a digit, r and Enter.

const sheet = document.querySelector("[data-sheet]");
const scores = [...document.querySelectorAll("[data-score]")];
const isText = (element) => element.closest("textarea, select, input:not([type=radio], [type=checkbox])");

const isOpen = (row) => !row.querySelector(":checked");
const check = (row, value) => {
  row.querySelector(`input[value="${value}"]`).checked = true;
};
const goTo = (row) => (row ? row.querySelector("input") : sheet.querySelector("button[type=submit]")).focus();

const give = (key) => {
  const row = document.activeElement.closest("[data-score]") ?? scores.find(isOpen);
  if (!row) return;
  check(row, key);
  goTo(scores[scores.indexOf(row) + 1]);
};

// The score given last goes to all that have none.
const giveRest = () => {
  const first = scores.findIndex(isOpen);
  if (first < 1) return;
  const { value } = scores[first - 1].querySelector(":checked");
  scores.filter(isOpen).forEach((row) => check(row, value));
  goTo();
};

const takeBack = () => {
  const row = scores.findLast((candidate) => !isOpen(candidate));
  if (!row) return;
  row.querySelector(":checked").checked = false;
  goTo(row);
};

// The selection as character offsets into the text, or null if nothing of the text is selected.
const selected = () => {
  const written = document.querySelector("[data-written]");
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!written.contains(range.startContainer) || !written.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(written, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const text = range.toString();
  const start = before.toString().length + (text.length - text.trimStart().length);
  return { start, end: start + text.trim().length, text: text.trim() };
};

const remark = () => {
  const free = [...document.querySelectorAll("[data-own]")].find((own) => !own.querySelector("input").value);
  if (!free) return;
  free.open = true;
  const place = selected();
  if (place?.text) {
    const select = free.querySelector("select");
    select.prepend(new Option(place.text, `${place.start}-${place.end}`, true, true));
  }
  free.querySelector("input").focus();
};

const KEYS = {
  k: () => document.getElementById("comment").focus(),
  a: remark,
  r: giveRest,
  Backspace: takeBack,
  h: () => document.querySelector("a[data-skip]").click(),
};

document.addEventListener("keydown", (event) => {
  if (!scores.length) return;
  if (event.key === "Enter" && event.ctrlKey) {
    event.preventDefault();
    sheet.requestSubmit();
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isText(event.target)) return;
  // By the place of the key: with Shift a digit is another sign on every keyboard.
  const digit = event.shiftKey && /^Digit([1-9])$/.exec(event.code)?.[1];
  if (digit) document.getElementById(`agreed-${digit - 1}`)?.click();
  else if (/^[1-4]$/.test(event.key)) give(event.key);
  else if (KEYS[event.key]) KEYS[event.key]();
  else return;
  event.preventDefault();
});
