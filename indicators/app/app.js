// Every page works without this: files can be dropped, and what takes its time says so.
"use strict";
for (const area of document.querySelectorAll("[data-drop]")) {
  const input = area.querySelector("input[type=file]");
  const over = (event, is) => { event.preventDefault(); area.classList.toggle("over", is); };
  area.addEventListener("dragover", (event) => over(event, true));
  area.addEventListener("dragleave", (event) => over(event, false));
  area.addEventListener("drop", (event) => {
    over(event, false);
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      input.form.requestSubmit();
    }
  });
}
// A file that is dropped beside the field would else be opened instead of the page.
for (const name of ["dragover", "drop"]) {
  window.addEventListener(name, (event) => event.preventDefault());
}
for (const form of document.forms) {
  form.addEventListener("submit", () => {
    for (const status of form.querySelectorAll("[data-working]")) {
      status.textContent = status.dataset.working;
    }
  });
}
// Others may change a file while a page is open. What is heard of twice is said once.
for (const news of document.querySelectorAll("[data-news]")) {
  let heard = "";
  setInterval(async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(news.dataset.news);
      const told = answer.ok ? await answer.text() : "";
      if (told && told !== heard) {
        heard = told;
        news.innerHTML = told;
      }
    } catch (error) { /* the window may be closed: no news */ }
  }, 4000);
}
// What is being written is shown when it is done; without a script the page is loaded again.
for (const status of document.querySelectorAll("[data-follow]")) {
  setInterval(async () => {
    try {
      const answer = await fetch(status.dataset.follow);
      if (!answer.ok || await answer.text()) location.reload();
    } catch (error) { /* the window may be closed: nothing to follow */ }
  }, 700);
}
// A place that is folded away is opened when a link leads to it.
const unfold = () => {
  const place = location.hash && document.getElementById(location.hash.slice(1));
  const folded = place && place.closest("details:not([open])");
  if (folded) {
    folded.open = true;
    place.scrollIntoView();
  }
};
window.addEventListener("hashchange", unfold);
unfold();
