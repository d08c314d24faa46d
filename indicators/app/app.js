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
// What a link leads to is seen, if it is in something that is folded up too.
const unfold = () => {
  const goal = document.getElementById(location.hash.slice(1));
  for (let part = goal; part; part = part.parentElement) if (part.matches("details")) part.open = true;
  if (goal) goal.scrollIntoView();
};
window.addEventListener("hashchange", unfold);
unfold();
// What has been filled in and not sent is not lost without a question.
const unsaved = new Set(document.querySelectorAll("form[data-unsaved=yes]"));
for (const form of document.querySelectorAll("form[data-unsaved]")) {
  form.addEventListener("input", () => unsaved.add(form));
  form.addEventListener("submit", (event) => {
    const others = [...unsaved].some((other) => other !== form);
    if (others && !confirm(form.dataset.others)) event.preventDefault();
    else unsaved.clear();
  });
}
window.addEventListener("beforeunload", (event) => { if (unsaved.size) event.preventDefault(); });
// What was just done is said at the top; who lands further down sees it there for a while.
if (location.hash) {
  for (const said of document.querySelectorAll("main > .message")) {
    const toast = said.cloneNode(true);
    toast.removeAttribute("role");
    toast.setAttribute("aria-hidden", "true");
    toast.classList.add("toast");
    said.after(toast);
    setTimeout(() => toast.remove(), 8000);
  }
}
