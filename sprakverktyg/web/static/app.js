"use strict";
// Small help on top of pages that also work without it.

// Focus follows the new content after an htmx swap.
document.addEventListener("htmx:afterSettle", ({ target }) => {
  const place = target.matches("[data-focus]") ? target : target.querySelector("[data-focus]");
  if (!place) return;
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus();
});

// Keys 1–5 pick a choice.
const TEXT_FIELDS = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])";

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (!/^[1-5]$/.test(event.key) || event.target.closest(TEXT_FIELDS) || document.querySelector("dialog[open]")) return;
  const choice = document.querySelectorAll(".exercise .choice")[Number(event.key) - 1];
  if (!choice) return;
  event.preventDefault();
  choice.click();
});

// Word order: chips move between the bank and the answer line, and the hidden field holds the sentence.
const homeFor = (chip, bank) =>
  [...bank.children].find((other) => Number(other.value) > Number(chip.value)) ?? null;

document.addEventListener("click", (event) => {
  const chip = event.target.closest("[data-word-order] .chip");
  if (!chip) return;
  event.preventDefault();
  const order = chip.closest("[data-word-order]");
  const line = order.querySelector(".answer-line");
  const bank = order.querySelector(".chips");
  const neighbour = chip.nextElementSibling ?? chip.previousElementSibling;
  if (line.contains(chip)) bank.insertBefore(chip, homeFor(chip, bank));
  else line.append(chip);
  order.querySelector('input[name="answer"]').value = [...line.querySelectorAll(".chip")].map((word) => word.textContent.trim()).join(" ");
  (neighbour ?? chip).focus();
});

// Seconds count only while the page can be seen.
let counted = 0;
let seenSince = document.hidden ? null : performance.now();

const stopCounting = () => {
  if (seenSince !== null) counted += performance.now() - seenSince;
  seenSince = null;
};

document.addEventListener("visibilitychange", () => {
  if (document.hidden) stopCounting();
  else seenSince = performance.now();
});

document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (!target.querySelector('input[name="seconds"]')) return;
  counted = 0;
  seenSince = document.hidden ? null : performance.now();
});

// A form is sent once. Released again after a while, because a download leaves the page as it stands; not what is slow.
const RELEASE_AFTER = 5000;

// Capturing, so that it comes before htmx, which listens on the form itself.
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (form.method === "dialog") return;
    if (form.getAttribute("aria-busy") === "true") {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const seconds = form.querySelector('input[name="seconds"]');
    if (seconds) {
      const running = seenSince === null ? 0 : performance.now() - seenSince;
      seconds.value = Math.round((counted + running) / 1000);
    }
    form.setAttribute("aria-busy", "true");
    if (!("slow" in form.dataset)) setTimeout(() => form.removeAttribute("aria-busy"), RELEASE_AFTER);
  },
  true,
);

const release = () => document.querySelectorAll("form[aria-busy]").forEach((form) => form.removeAttribute("aria-busy"));
document.addEventListener("htmx:afterRequest", release);
window.addEventListener("pageshow", release);

// A quiet line when the server cannot be reached.
const say = (text) => {
  const line = document.getElementById("connection");
  if (line) line.textContent = text;
};
document.addEventListener("htmx:sendError", () => say(document.body.dataset.noContact));
document.addEventListener("htmx:beforeSwap", () => say(""));

// Words are counted beside long text fields.
const countWords = (field) => {
  const output = document.querySelector(`output[for="${CSS.escape(field.id)}"]`);
  if (!output) return;
  output.textContent = field.value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  output.parentElement.hidden = false;
};
const countAll = (root) => root.querySelectorAll("textarea[data-count]").forEach(countWords);

document.addEventListener("input", ({ target }) => {
  if (target.matches("textarea[data-count]")) countWords(target);
});
document.addEventListener("DOMContentLoaded", () => countAll(document));
document.addEventListener("htmx:afterSettle", ({ target }) => countAll(target));

// What is wrong on a page that comes back is met first.
const meetWrong = () => {
  const wrong = document.querySelector("main form[method=post] [aria-invalid=true]");
  wrong?.focus();
  wrong?.closest(".field").scrollIntoView({ block: "center" });
};
document.addEventListener("DOMContentLoaded", meetWrong);
document.addEventListener("shown", ({ target }) => {
  countAll(target);
  meetWrong();
});

// The file drop takes files on its whole surface and shows the name, or that they are too large, before they are sent.
document.addEventListener("change", ({ target }) => {
  const drop = target.type === "file" && target.closest(".file-drop");
  if (!drop) return;
  drop.classList.toggle("chosen", target.files.length > 0);
  const files = [...target.files];
  const isTooLarge = files.reduce((size, file) => size + file.size, 0) > Number(target.dataset.most);
  target.setCustomValidity(isTooLarge ? target.dataset.tooLarge : "");
  drop.querySelector(".file-name").textContent = target.validationMessage || files.map((file) => file.name).join(", ");
});

for (const kind of ["dragover", "dragleave", "drop"]) {
  document.addEventListener(kind, (event) => {
    const drop = event.target.closest?.(".file-drop");
    if (!drop) return;
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragover");
    if (kind !== "drop" || event.dataTransfer.files.length === 0) return;
    const input = drop.querySelector("input");
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// Enter in a field with data-saves presses the main button, where one that searches stands before it.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("[data-saves]")) return;
  event.preventDefault();
  event.target.form.querySelector(".button-primary").click();
});

// A button with data-print prints the page.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

// A button with data-opens="id" opens that dialog.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens).showModal();
});
