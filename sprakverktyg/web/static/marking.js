"use strict";
// Keys for marking: 1–4 give the score, Shift with a digit agrees or not, k, a and h as the page says. Everything also works by mouse and Tab.

const sheet = document.querySelector("[data-sheet]");
const scores = [...document.querySelectorAll("[data-score]")];
const isText = (element) => element.closest("textarea, select, input:not([type=radio], [type=checkbox])");

const give = (key) => {
  const focused = document.activeElement.closest("[data-score]");
  const row = focused ?? scores.find((candidate) => !candidate.querySelector(":checked"));
  if (!row) return;
  row.querySelector(`input[value="${key}"]`).checked = true;
  const next = scores[scores.indexOf(row) + 1];
  (next ? next.querySelector("input") : sheet.querySelector("button[type=submit]")).focus();
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
