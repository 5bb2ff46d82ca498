"use strict";
// The Swedish voice of the device, and recording oneself. No sound ever leaves the device.

const synth = window.speechSynthesis;
const swedishVoice = () => synth?.getVoices().find((voice) => /^sv(-|_|$)/i.test(voice.lang));

// Where there is a Swedish voice the buttons are shown, else the sentence that says so.
const showVoice = (root = document) => {
  const found = Boolean(swedishVoice());
  for (const place of root.querySelectorAll("[data-speech]")) {
    place.querySelector("[data-voice]").hidden = !found;
    place.querySelector("[data-no-voice]")?.toggleAttribute("hidden", found);
  }
};
synth?.addEventListener?.("voiceschanged", () => showVoice());
document.addEventListener("DOMContentLoaded", () => showVoice());

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-say]");
  if (!button) return;
  const speech = new SpeechSynthesisUtterance(button.closest("[data-speech]").dataset.speech);
  speech.voice = swedishVoice();
  speech.lang = "sv-SE";
  speech.rate = Number(button.dataset.say);
  speech.addEventListener("start", () => {
    const unheard = button.closest("form")?.elements.unheard;
    if (unheard) unheard.value = "";
  });
  synth.cancel();
  synth.speak(speech);
});

// One recording at a time, in memory only; it is dropped with the item.
let recorder = null;
let recording = null;
let context = null;

const dropRecording = () => {
  synth?.cancel();
  if (recorder?.state === "recording") recorder.stop();
  recorder = recording = null;
};

const showRecorder = (root = document) => {
  const possible = Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);
  for (const place of root.querySelectorAll("[data-recorder]")) place.hidden = !possible;
};
document.addEventListener("DOMContentLoaded", () => showRecorder());

document.addEventListener("htmx:beforeSwap", dropRecording);
document.addEventListener("htmx:afterSettle", ({ target }) => {
  showVoice(target);
  showRecorder(target);
});

const record = async (place, button) => {
  const says = place.querySelector("[data-recorder-says]");
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    says.textContent = place.dataset.refused;
    return;
  }
  const pieces = [];
  recorder = new MediaRecorder(stream);
  recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
  recorder.addEventListener("stop", () => {
    for (const track of stream.getTracks()) track.stop();
    button.setAttribute("aria-pressed", "false");
    if (!place.isConnected) return;
    recording = new Blob(pieces, { type: pieces[0]?.type });
    place.querySelector("[data-play]").disabled = false;
    says.textContent = place.dataset.done;
  });
  recorder.start();
  button.setAttribute("aria-pressed", "true");
  says.textContent = place.dataset.running;
};

// Decoded in the page: a player would need an address, which the security policy does not allow.
const play = async () => {
  context ??= new AudioContext();
  const source = context.createBufferSource();
  source.buffer = await context.decodeAudioData(await recording.arrayBuffer());
  source.connect(context.destination);
  source.start();
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-record], [data-play]");
  if (!button) return;
  if (button.matches("[data-play]")) play();
  else if (recorder?.state === "recording") recorder.stop();
  else record(button.closest("[data-recorder]"), button);
});
