"""How web pages look: on screen, on paper, and projected on a wall.

Colours against white: 1f3864 11.6:1, 262626 15.1:1, 404040 10.4:1, 595959 7.0:1, and 262626
against the tint of a draft 13.9:1 (WCAG 2.1 AA asks for 4.5:1). Rows that belong together are
a tbody, which no page breaks.
"""

from __future__ import annotations

STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #262626; line-height: 1.5;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial,
    "Liberation Sans", sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
h1, h2, h3, caption { color: #1f3864; line-height: 1.25; overflow-wrap: anywhere; hyphens: auto; }
h1 { margin: 0; font-size: 1.9rem; }
h2 { margin: 3.5rem 0 1rem; font-size: 1.35rem; }
p, .facts { max-width: 45rem; overflow-wrap: anywhere; }
.subtitle { margin: .4rem 0 2rem; color: #595959; font-size: 1.1rem; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 0 0 1.75rem; }
.facts dt { color: #595959; font-size: .875rem; }
.facts dd { margin: 0; font-size: 1.2rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.bullets h3 { margin: 1.75rem 0 .4rem; font-size: 1rem; }
.bullets ul { max-width: 45rem; margin: .4rem 0 1.75rem; padding-left: 1.3rem; }
.bullets li { margin: .3rem 0; overflow-wrap: anywhere; }
.draft { padding: .75rem 1rem; border-left: .3rem solid #8a4b08; background: #fdf3e3; }
figure { position: relative; margin: 1.75rem 0 2.5rem; }
/* Not smaller than can be read; blended, so that the shadow of the frame is seen through it. */
figure svg { display: block; width: 100%; min-width: 40rem; height: auto;
  mix-blend-mode: multiply; }
.table { margin: 1.75rem 0 2.5rem; }
/* A shadow at the side where a narrow screen has more of the table to scroll to. */
.scroll { overflow-x: auto; background:
    linear-gradient(to right, #fff 40%, #fff0) 0 0 / 3rem 100% no-repeat local,
    linear-gradient(to left, #fff 40%, #fff0) 100% 0 / 3rem 100% no-repeat local,
    linear-gradient(to right, #0004, #0000) 0 0 / .8rem 100% no-repeat scroll,
    linear-gradient(to left, #0004, #0000) 100% 0 / .8rem 100% no-repeat scroll; }
.scroll:focus-visible { outline: 3px solid #1f3864; outline-offset: 3px; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.4; }
caption { padding-bottom: .6rem; text-align: left; font-weight: 600; font-size: 1rem; }
caption span { position: sticky; left: 0; display: inline-block;
  max-width: calc(100vw - 3rem); }
th, td { padding: .3rem 0 .3rem 1.5rem; text-align: left; vertical-align: top;
  font-weight: 400; }
th:first-child { padding-left: 0; min-width: 15rem; overflow-wrap: anywhere; }
thead { border-top: 2px solid #1f3864; border-bottom: 2px solid #1f3864; }
thead th { padding-top: .5rem; padding-bottom: .5rem; vertical-align: bottom;
  font-weight: 600; }
tbody { border-bottom: 1px solid #bfbfbf; }
tbody:last-child { border-bottom: 2px solid #1f3864; }
tbody tr:first-child > * { padding-top: .55rem; }
tbody tr:last-child > * { padding-bottom: .55rem; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .number { white-space: normal; }
.part { display: block; font-weight: 400; white-space: nowrap; }
td .part { display: inline-block; min-width: 4.1em; }
.earlier > * { color: #595959; }
.notes { margin: .9rem 0 0; padding-left: 1.1rem; color: #404040; font-size: .875rem; }
.notes li { max-width: 45rem; margin: .2rem 0; overflow-wrap: anywhere; }
.source { margin: .6rem 0 0; color: #595959; font-size: .875rem; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; border: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) {
  main { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  h2 { font-size: 1.2rem; }
  th, td { padding-left: 1rem; }
  th:first-child { min-width: 10.5rem; }
}
@page { size: A4; margin: 20mm 18mm 22mm;
  @bottom-right { content: counter(page) " (" counter(pages) ")"; color: #000;
    font: 8pt system-ui, "Segoe UI", Arial, sans-serif; } }
@page wide { size: A4 landscape; }
@media print {
  body, h1, h2, h3, caption, .subtitle, .facts dt, .earlier > *, .notes, .source { color: #000; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 18pt; }
  h2 { margin-top: 9mm; font-size: 13pt; }
  .subtitle { font-size: 11pt; margin-bottom: 6mm; }
  .facts dt, .notes, .source { font-size: 8.5pt; }
  .facts dd { font-size: 11pt; }
  .scroll { overflow: visible; background: none; }
  table { font-size: 9pt; }
  h3, caption { font-size: 10pt; }
  caption span { display: inline; }
  th, td { padding: .5mm 0 .5mm 4mm; }
  th:first-child { min-width: 40mm; }
  tbody tr:first-child > * { padding-top: 1.3mm; }
  tbody tr:last-child > * { padding-bottom: 1.3mm; }
  figure, .table { margin: 4mm 0 7mm; }
  figure { break-inside: avoid; }
  figure svg { min-width: 0; max-height: 200mm; mix-blend-mode: normal; }
  .wide figure svg { max-height: 140mm; }
  .wide { page: wide; }
  .wide table { font-size: 8pt; }
  .wide :is(th, td):not(:first-child) { padding-left: 3mm; }
  thead { display: table-header-group; border-color: #000; }
  tbody { break-inside: avoid; border-color: #808080; }
  tbody:last-child { border-color: #000; }
  tr, h1, h2, h3, caption, .facts, .notes li, p { break-inside: avoid; }
  h1, h2, h3, caption, .facts, thead { break-after: avoid; }
  tbody:first-of-type, tbody:nth-last-child(2) { break-after: avoid; }
  .notes, .source { break-before: avoid; }
  p, li { orphans: 3; widows: 3; }
}
"""

# What a page to project adds: broad, larger the broader the wall, the pickers always at hand.
PAGE_STYLE = """
:root { font-size: clamp(1rem, .65rem + .55vw, 1.75rem); scroll-padding-top: 6rem; }
[hidden] { display: none !important; }
:focus-visible { outline: 3px solid #1f3864; outline-offset: 3px; }
main:focus { outline: none; }
a { color: #1f3864; text-underline-offset: .15em; }
.skip { position: absolute; left: .5rem; top: -10rem; z-index: 2; padding: .6rem 1rem;
  background: #fff; }
.skip:focus { top: .5rem; }
header, #choice, #contents, main { max-width: 110rem; margin: 0 auto; padding: 0 1.5rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.25rem;
  padding-top: 1rem; padding-bottom: .75rem; }
h1 { font-size: 1.5rem; }
.subtitle { margin: 0; font-size: 1rem; }
main { padding-bottom: 3rem; }
h2 { margin: 1.25rem 0 .75rem; font-size: 1.5rem; }
.facts { margin-bottom: 1rem; }
.panel:not([hidden]) ~ section { margin-top: 3rem; }
#contents ul { columns: 22rem; column-gap: 2.5rem; margin: 0; padding: 0; list-style: none; }
#contents li { break-inside: avoid; overflow-wrap: anywhere; }
#contents a { display: block; padding: .3rem 0; }
#choice { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1.5rem;
  padding-top: .75rem; padding-bottom: .75rem; background: #fff;
  border-top: 2px solid #1f3864; border-bottom: 1px solid #bfbfbf; }
fieldset { flex: 1; display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1rem;
  min-width: 0; margin: 0; padding: 0; border: 0; }
.picker { max-width: max(16vw, 10rem); }
.picker label { display: block; color: #595959; font-size: .875rem; }
select, button { min-height: 2.75rem; max-width: 100%; padding: .3rem .75rem; font: inherit;
  color: #262626; background: #fff; border: 1px solid #595959; border-radius: .25rem; }
button { cursor: pointer; color: #1f3864; font-weight: 600; }
button:hover { background: #eef2f8; }
:disabled { color: #595959; cursor: default; }
.steps { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; margin-left: auto; }
#position { min-width: 4.5em; text-align: center; font-variant-numeric: tabular-nums; }
.everything { display: flex; align-items: center; gap: .6rem; min-height: 2.75rem; }
.everything input { width: 1.4rem; height: 1.4rem; margin: 0; accent-color: #1f3864; }
/* A chart and its table stand side by side where both have room, else under each other. */
.pair { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0 2.5rem; }
.pair > figure { flex: 1 1 40rem; min-width: 0; }
.pair > .table { flex: 1 1 34rem; min-width: 0; }
.wide .pair > * { flex-basis: 100%; }
.pair > * { max-width: 100%; margin-top: .5rem; margin-bottom: 1.5rem; }
.pair th, .pair td { padding-left: 1rem; }
.pair th:first-child { padding-left: 0; min-width: 11rem; }
figure svg { max-width: 64rem; }
@media (min-width: 60rem) and (min-height: 35rem) {
  #choice { position: sticky; top: 0; z-index: 1; }
}
@media (max-width: 40rem) {
  header, #choice, #contents, main { padding-left: 1rem; padding-right: 1rem; }
  fieldset { flex-basis: 100%; }
  .picker { flex: 1 1 9rem; max-width: none; }
  .picker select { width: 100%; }
  .steps { margin: 0; }
}
@media print {
  :root { font-size: 10pt; }
  .skip, #choice { display: none; }
  header, #contents, main { max-width: none; padding: 0; }
  h1 { font-size: 16pt; }
  h2 { margin-top: 6mm; font-size: 13pt; }
  #contents a { color: #000; padding: .5mm 0; }
  .pair { display: block; }
  .panel:not([hidden]) ~ .panel:not([hidden]) { break-before: page; }
  /* What stands before the first panel shares its paper, whichever way that lies. */
  :is(header, #contents):has(~ main > .wide:not([hidden], .panel:not([hidden]) ~ *)) {
    page: wide; }
  figure svg { max-width: none; }
}
"""
