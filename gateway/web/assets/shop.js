// What pages gain when scripts run; everything works without.
"use strict";

// Start and return pages go on by themselves; a page a browser only prepares must not.
function submitOnce(form) {
  if (form.dataset.submit !== "once") return;
  form.dataset.submit = "done";
  // A field named "submit" hides the form's own method of that name.
  HTMLFormElement.prototype.submit.call(form);
}

function submitWaiting() {
  const form = document.querySelector("form[data-submit]");
  if (!form) return;
  if (document.prerendering) {
    document.addEventListener("prerenderingchange", () => submitOnce(form), { once: true });
  } else {
    submitOnce(form);
  }
}

// Time left: the reader's own clock time, and a warning for the last minutes.
function minutesLeft(until) {
  return Math.floor((until - Date.now()) / 60000);
}

function leftInWords(minutes) {
  if (minutes < 1) return "less than a minute left";
  return minutes === 1 ? "1 minute left" : minutes + " minutes left";
}

function warn(minutes) {
  const place = document.getElementById("time-warning");
  let text = "";
  if (minutes < 0) {
    text = "Your time here has run out. Please open the catalogue from your procurement system again.";
  } else if (minutes < 5) {
    text = "This visit ends soon: " + leftInWords(minutes) + ". Changing the cart gives you more time.";
  }
  if (place.textContent !== text) place.textContent = text;
}

function countDown() {
  const line = document.getElementById("time-left");
  if (!line) return;
  const until = Date.parse(line.dataset.until);
  line.querySelector("time").textContent = new Date(until).toLocaleTimeString("en-US", {
    hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  line.querySelector(".left").textContent = leftInWords(minutesLeft(until));
  warn(minutesLeft(until));
}

// Adding and changing without leaving the page: when the answer is not one of ours to show, the
// page is asked for anew and says what is the matter.
function followAnswers() {
  document.body.addEventListener("htmx:responseError", () => window.location.reload());
  document.body.addEventListener("htmx:oobAfterSwap", countDown);
  // The browser says at the field what is wrong; what was said before no longer holds.
  document.body.addEventListener("htmx:validation:halted", () => {
    document.getElementById("notice").textContent = "";
  });
}

submitWaiting();
countDown();
setInterval(countDown, 15000);
followAnswers();
