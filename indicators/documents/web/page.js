// Shows one panel at a time: the one whose place is what the pickers say.
// The address tells which, so that it can be copied; "#contents" stands for everything.
"use strict";
{
  const named = (name) => document.getElementById(name);
  const panels = [...document.querySelectorAll(".panel")];
  const headings = panels.map((panel) => panel.querySelector("h2"));
  const places = panels.map((panel) => JSON.parse(panel.dataset.place));
  const pickers = [...document.querySelectorAll(".picker select")];
  const everything = named("everything");
  let current = 0;

  // What a picker offers beside the values of those before it; the empty value comes first.
  function offered(picker, place) {
    const beside = places.filter((other) =>
      other.slice(0, picker).every((value, number) => value === place[number]));
    const values = [...new Set(beside.map((other) => other[picker]))];
    return values.sort((one, other) => (one !== "") - (other !== ""));
  }

  // The place of a panel that has most of what is wanted: the earlier pickers win.
  function nearest(wanted) {
    return wanted.reduce((place, value, picker) => {
      const values = offered(picker, place);
      return [...place, values.includes(value) ? value : values[0]];
    }, []);
  }

  function fill(select, picker) {
    const values = offered(picker, places[current]);
    const old = [...select.options].map((option) => option.value);
    if (JSON.stringify(old) !== JSON.stringify(values)) {
      select.replaceChildren(
        ...values.map((value) => new Option(value || select.dataset.all, value)));
    }
    select.value = places[current][picker];
    select.parentElement.hidden = values.length < 2;
  }

  function show(number) {
    current = number;
    pickers.forEach(fill);
    panels.forEach((panel, other) => {
      panel.hidden = other !== current && !everything.checked;
    });
    named("contents").hidden = !everything.checked;
    document.querySelector("fieldset").disabled = everything.checked;
    named("position").textContent = `${current + 1} / ${panels.length}`;
  }

  // The address is replaced, not followed: neither the focus nor what is in sight moves.
  function keep() {
    const address = everything.checked ? "contents" : headings[current].id;
    history.replaceState(null, "", `#${address}`);
  }

  function choose(number) {
    show(number);
    keep();
    named("announcement").textContent = headings[number].textContent;
    headings[number].scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    choose((current + by + panels.length) % panels.length);
  }

  // Shows what the address says; the link past the pickers leaves everything as it is.
  function follow() {
    const address = location.hash.slice(1);
    const number = headings.findIndex((heading) => heading.id === address);
    everything.checked ||= address === "contents";
    show(number < 0 ? current : number);
  }

  for (const select of pickers) {
    select.addEventListener("change", () => {
      const place = JSON.stringify(nearest(pickers.map((other) => other.value)));
      choose(places.findIndex((other) => JSON.stringify(other) === place));
    });
  }
  named("previous").addEventListener("click", () => step(-1));
  named("next").addEventListener("click", () => step(1));
  everything.addEventListener("change", () => {
    show(current);
    keep();
  });
  window.addEventListener("hashchange", () => {
    follow();
    keep();
  });
  // A page that has just been opened keeps the address it was asked by, and begins at its top.
  if (panels.length) {
    named("choice").hidden = false;
    follow();
  }
}
