// The page works without this. What it adds: questions are found by their words, arrow keys step,
// and what comes in sight is told to a screen reader while the focus stays in the pickers.
"use strict";
{
  const named = (name) => document.getElementById(name);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const find = named("find");
  const hits = named("hits");
  const told = named("told");
  const title = document.title;

  const panel = () => document.querySelector(".p:has(:target)") ?? document.querySelector(".p");
  const view = () => panel().querySelector(".q:has(:target)") ?? panel().querySelector(".y");

  // Every question of the surveys that are handed out, with its full and its short words.
  const questions = all(".out").flatMap((each) => {
    const who = each.querySelector(".pick [aria-current]")?.textContent ?? "";
    return all(".q h2", each).map((heading) => ({
      address: `#${heading.id}`,
      short: each.querySelector(`.y a[href="#${heading.id}"]`)?.textContent ?? "",
      text: heading.textContent,
      who,
    }));
  });

  function hit(question) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    const words = document.createElement("small");
    link.href = question.address;
    link.textContent = `${question.who}: ${question.short}`;
    words.textContent = question.text;
    link.append(words);
    item.append(link);
    return item;
  }

  function search() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = questions.filter(({ short, text, who }) => {
      const whole = `${who} ${short} ${text}`.toLowerCase();
      return words.length && words.every((word) => whole.includes(word));
    });
    hits.replaceChildren(...found.map(hit));
    told.textContent = words.length ? hits.dataset.found.replace("#", found.length) : "";
  }

  function close() {
    find.value = "";
    hits.replaceChildren();
  }

  // The link before or after the one that is chosen: of the picker with the focus, of the questions,
  // or else of the respondents.
  function step(by) {
    const focused = document.activeElement.closest?.(".pick p");
    const arrows = { "-1": "prev", 1: "next" };
    if (!focused && view().matches(".q")) {
      view().querySelector(`a[rel=${arrows[by]}]`)?.click();
      return;
    }
    const links = all("a", focused ?? panel().querySelector(".pick p"));
    const chosen = links.findIndex((link) => link.hasAttribute("aria-current"));
    links[chosen + by]?.click();
  }

  let picker = -1;
  document.addEventListener("click", (event) => {
    const row = event.target.closest?.(".pick p");
    picker = row ? all("p", row.parentElement).indexOf(row) : -1;
    if (event.target.closest?.("#hits a")) close();
    const skip = event.target.closest?.(".skip");
    if (skip) {
      event.preventDefault();
      view().querySelector("h2").focus();
    }
  });
  document.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const typing = event.target === find;
    const held = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    if (by && !typing && !held) {
      event.preventDefault();
      step(by);
    } else if (event.key === "Escape" && event.target.closest?.("#search")) {
      close();
      find.focus();
    } else if (typing && event.key === "Enter") {
      hits.querySelector("a")?.click();
    } else if (event.target.closest?.("#search") && /^Arrow(Up|Down)$/.test(event.key)) {
      const stops = [find, ...all("a", hits)];
      const place = stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
      stops[Math.max(0, Math.min(place, stops.length - 1))].focus();
    }
  });
  find.addEventListener("input", search);

  window.addEventListener("hashchange", () => {
    const words = view().querySelector("h2").textContent;
    document.title = `${words} – ${title}`;
    told.textContent = words;
    if (picker >= 0) {
      const row = all(".pick p", panel())[picker];
      row.querySelector("[aria-current]")?.focus({ preventScroll: true });
      picker = -1;
    }
  });
  named("search").hidden = !questions.length;
}
