"use strict";
// A form with data-tell shows how far its work has come, by the lines of the answer (web/telling.py), and then what the
// last line says. Without this script it is sent as any other form.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!("tell" in form.dataset) || event.defaultPrevented) return;
  event.preventDefault();
  const place = form.querySelector("[data-steps]");
  const words = place.querySelector("[role=status] span");
  const bar = place.querySelector("progress");
  const number = place.querySelector(".progress-number");
  const steps = { reading: words.textContent, ...JSON.parse(place.dataset.steps) };
  const request = new XMLHttpRequest();
  let taken = 0;
  let ended = false;

  const show = (step, done, of) => {
    if (words.textContent !== steps[step]) words.textContent = steps[step];
    bar.hidden = !of;
    bar.value = of && done / of;
    number.textContent = of ? `${Math.floor((100 * done) / of)} %` : "";
  };

  const fail = (why) => {
    form.removeAttribute("aria-busy");
    say(why ?? document.body.dataset.noContact);
    document.getElementById("connection").scrollIntoView();
  };

  const end = ({ go, page }) => {
    ended = true;
    if (go) location.assign(go);
    else showPage(page);
  };

  const take = () => {
    const lines = request.responseText.slice(taken).split("\n");
    taken = request.responseText.length - lines.pop().length;
    for (const line of lines) {
      const said = JSON.parse(line);
      if (Array.isArray(said)) show(...said);
      else end(said);
    }
  };

  const isTold = () => request.getResponseHeader("Content-Type")?.startsWith("application/x-ndjson");
  request.upload.addEventListener("progress", ({ loaded, total }) => show("sending", loaded, total));
  request.upload.addEventListener("load", () => show("reading", 0, 0));
  request.addEventListener("progress", () => isTold() && take());
  request.addEventListener("load", () => {
    if (isTold()) take();
    else if (request.responseURL !== form.action) end({ go: request.responseURL });
    else if ([413, 422].includes(request.status)) end({ page: request.responseText });
    else return fail(parsed(request.responseText).querySelector("main p:not(.eyebrow)")?.textContent);
    if (!ended) fail();
  });
  request.addEventListener("error", () => fail());
  request.open("POST", form.action);
  request.setRequestHeader("X-Tell", "yes");
  request.send(new FormData(form, event.submitter));
});

const parsed = (text) => new DOMParser().parseFromString(text, "text/html");

// The page that an answer holds takes the place of this one.
const showPage = (text) => {
  const page = parsed(text);
  document.title = page.title;
  document.querySelector("main").replaceWith(document.adoptNode(page.querySelector("main")));
  const main = document.querySelector("main");
  htmx.process(main);
  say("");
  scrollTo(0, 0);
  main.focus({ preventScroll: true });
  main.dispatchEvent(new Event("shown", { bubbles: true }));
};
