// What pages gain when scripts run; everything works without.
"use strict";

// Start and return pages go on by themselves; a page a browser only prepares must not.
function submitOnce(form) {
  if (form.dataset.submit !== "once") return;
  form.dataset.submit = "done";
  if (form.dataset.here) history.replaceState(null, "", form.dataset.here);
  // A field named "submit" hides the form's own method of that name.
  HTMLFormElement.prototype.submit.call(form);
}

// Back leads to a page that says what became of the cart, not to a form that goes off again. What is
// sent before a page has loaded takes the place of that page, so that Back would miss it.
function submitLoaded(form) {
  const soon = () => setTimeout(submitOnce, 0, form);
  if (!form.dataset.here) submitOnce(form);
  else if (document.readyState === "complete") soon();
  else window.addEventListener("load", soon, { once: true });
}

function submitWaiting() {
  const form = document.querySelector("form[data-submit]");
  if (!form) return;
  if (document.prerendering) {
    document.addEventListener("prerenderingchange", () => submitLoaded(form), { once: true });
  } else {
    submitLoaded(form);
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

// Adding and changing without leaving the page. All listeners stand on the document: a page of five
// hundred lines has as many as one of five.
let leaving = false;
const busy = new WeakSet();

// What an answer says anew, by the ids of its parts; one look at each.
function takeOver(fresh) {
  for (const part of fresh.querySelectorAll("[data-live]")) {
    const here = document.getElementById(part.id);
    if (here && !here.isEqualNode(part)) here.replaceWith(document.adoptNode(part));
  }
  for (const field of fresh.querySelectorAll("input[aria-describedby]")) {
    const here = document.getElementById(field.id);
    if (here && field.ariaInvalid) here.setAttribute("aria-invalid", "true");
    else here?.removeAttribute("aria-invalid");
  }
  const form = fresh.querySelector("input[name=form]");
  for (const field of document.querySelectorAll("input[name=form]")) if (form) field.value = form.value;
  countDown();
}

const shown = (page) => page.querySelector("input[name=shown]")?.value;

// When the answer is not one of ours to take over (the visit is over, a line is gone), the page is
// asked for anew and says what is the matter.
async function send(form, fields) {
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields) });
  if (!answer.ok && answer.status !== 422) return window.location.reload();
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (form.matches(".offer form")) tellAt(form, fresh);
  if (shown(document) === shown(fresh) || form.id !== "cart-form") return takeOver(fresh);
  window.location.replace(answer.redirected ? answer.url : window.location.pathname);
}

// In a long list the page's own notice is out of sight: what came of it stands in the row, too.
function tellAt(form, fresh) {
  const row = form.closest(".offer");
  const same = [...fresh.querySelectorAll(".offer")]
    .find((one) => one.querySelector("input[name=sku]")?.value === form.elements.sku.value);
  const inCart = same?.querySelector(".in-cart");
  if (inCart) {
    row.querySelector(".in-cart")?.remove();
    row.querySelector(".what").append(document.adoptNode(inCart));
  }
  const wrong = fresh.querySelector("#quantity-help.wrong")?.textContent;
  form.querySelector("small.wrong")?.remove();
  form.elements.quantity.removeAttribute("aria-invalid");
  if (!wrong) return;
  const place = document.createElement("small");
  place.className = "wrong";
  place.textContent = wrong;
  form.append(place);
  form.elements.quantity.setAttribute("aria-invalid", "true");
  form.elements.quantity.focus();
}

function unreachable() {
  if (leaving) return;
  const text = document.createElement("p");
  text.className = "problem";
  text.textContent = "That did not reach us. Please check your connection and try again.";
  document.getElementById("news")?.replaceChildren(text);
}

async function add(form) {
  if (busy.has(form)) return;
  busy.add(form);
  try { await send(form, new FormData(form)); } catch { unreachable(); }
  busy.delete(form);
}

// One after the other: an older answer never covers a newer one.
async function change(form) {
  if (busy.has(form)) { form.dataset.more = "yes"; return; }
  busy.add(form);
  try {
    do {
      delete form.dataset.more;
      await send(form, new FormData(form));
    } while (form.dataset.more);
  } catch { unreachable(); }
  busy.delete(form);
}

document.addEventListener("submit", (event) => {
  if (event.submitter?.matches(".first-button")) {  // Enter in a field of the cart
    event.preventDefault();
    return change(event.target);
  }
  if (!event.target.matches("form[data-stay]")) { leaving = true; return; }
  event.preventDefault();
  add(event.target);
});
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form?.id === "cart-form") change(form);
});
// The second press of a double click.
document.addEventListener("click", (event) => {
  if (event.detail > 1 && event.target.closest("form[data-stay] button")) event.preventDefault();
});
// A page kept in memory shows what was: the cart may have gone back since.
window.addEventListener("pageshow", (event) => { if (event.persisted) window.location.reload(); });

submitWaiting();
countDown();
setInterval(countDown, 15000);
