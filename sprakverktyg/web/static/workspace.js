"use strict";
// Keys on the desk: each presses what carries it, and is only a shortcut to something that can be touched.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
  if (!/^[jkareu]$/.test(event.key) || event.target.closest("textarea, input, select")) return;
  const place = document.querySelector(`[data-key="${event.key}"]`);
  if (!place) return;
  event.preventDefault();
  if (event.key !== "e") {
    place.click();
    return;
  }
  place.parentElement.open = true;
  place.parentElement.querySelector("textarea").focus();
});

// The sentence that is open stays at the top, whatever it was above or below.
document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (target.id !== "arbetsyta") return;
  const doubt = target.querySelector(".notice[data-focus]");
  if (doubt) doubt.scrollIntoView({ block: "center" });
  else document.getElementById("mening")?.scrollIntoView();
});
