"use strict";

const data = JSON.parse(document.getElementById("data").textContent);
const root = document.documentElement;
const page = document.getElementById("page");
const rows = [...page.querySelectorAll(".row")];
const boxes = [...document.querySelectorAll("#legend input")];
const get = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 52rem)");

let held = null; // the block that was chosen; what is merely pointed at gives way to it

// The card.

const number = (x) => (x < 0 ? "−" : "") + Math.abs(x).toFixed(2);
const signed = (x) => (x < 0 ? "−" : "+") + Math.abs(x).toFixed(2);
const percent = (x) => (100 * x).toFixed(x > 0.995 || x < 0.005 ? 1 : 0) + " %";

function element(name, className, text) {
  const e = document.createElement(name);
  e.className = className;
  e.textContent = text;
  return e;
}

// weigh fills a table with pieces of evidence, for the story to the right and against it to the left.
function weigh(table, lines) {
  const most = Math.max(0.01, ...lines.map((l) => Math.abs(l.weight)));
  table.replaceChildren(...lines.map((l) => {
    const row = element("tr", l.plain ? "plain" : "", "");
    const name = element("th", "", l.name);
    name.scope = "row";
    if (l.value !== undefined) name.append(element("span", "value", " = " + number(l.value).replace(/\.00$/, "")));
    const bar = element("td", "bar " + (l.weight < 0 ? "against" : "for"), "");
    const length = element("span", "", "");
    length.style.width = (50 * Math.abs(l.weight) / most).toFixed(1) + "%";
    bar.append(length);
    row.append(name, bar, element("td", "weight", signed(l.weight)));
    return row;
  }));
}

const lines = (weights) => weights.map(([k, value, weight]) => ({ name: data.evidence[k], value, weight }));

function show(block) {
  get("hint").hidden = block !== null;
  get("why").hidden = block === null;
  get("card").classList.toggle("filled", block !== null);
  if (block === null) return;
  const b = data.blocks[block.dataset.n];
  const row = block.closest(".row");
  get("why-role").textContent = row.querySelector(".tag").textContent;
  get("why-role").className = "r r-" + row.dataset.role;
  const kind = b.kind.replace("_", " ");
  get("why-kind").textContent = kind === get("why-role").textContent ? "" : "a " + kind + " by its markup";
  get("why-confidence").textContent = b.confidence;
  get("why-meter").value = b.confidence;
  get("why-reason").textContent = b.reason;
  get("why-rule").hidden = !b.rule;
  get("why-rule").textContent = "The page as a whole overruled the score: " + b.rule + ".";
  get("why-path").textContent = b.path + (b.offset ? " from byte " + b.offset : "");
  get("why-path").parentElement.hidden = !b.path;
  const weighed = b.weights.length > 0;
  get("why-score").hidden = !weighed;
  get("why-nothing").hidden = weighed;
  if (!weighed) return;
  get("why-score").querySelector(".sum").textContent =
    "Score " + signed(b.score) + ", a chance of " + percent(1 / (1 + Math.exp(-b.score))) + " to be story.";
  weigh(get("why-weights"), [
    ...lines(b.weights),
    { name: "all other evidence", weight: b.rest, plain: true },
    { name: "where every block starts", weight: b.base, plain: true },
  ]);
  get("why-alone").hidden = b.alone.length === 0;
  weigh(get("why-alone").querySelector("table"), lines(b.alone));
}

function hold(block) {
  if (held) {
    held.classList.remove("held");
    held.tabIndex = -1;
  }
  held = block;
  if (block) {
    block.classList.add("held");
    block.tabIndex = 0;
  } else if (page.querySelector(".block")) {
    page.querySelector(".block").tabIndex = 0;
  }
  show(block);
}

const blockOf = (target) => (target instanceof Element ? target.closest(".block") : null);

page.addEventListener("focusin", (e) => {
  const b = blockOf(e.target);
  if (b && b !== held) hold(b);
});
page.addEventListener("click", (e) => {
  const b = blockOf(e.target) || (e.target.closest(".row") || page).querySelector(".row > .cells > .block, :scope > .cells > .block");
  if (b && e.target.closest(".row") && getSelection().isCollapsed) b.focus({ preventScroll: true });
});
page.addEventListener("pointerover", (e) => {
  if (e.pointerType === "mouse") show(blockOf(e.target) || held);
});
page.addEventListener("pointerleave", () => show(held));
get("close").addEventListener("click", release);

function release() {
  if (held) held.blur();
  hold(null);
}

function go(block) {
  if (!block) return;
  const row = block.closest(".row");
  if (row.hidden) filter(boxes.map((b) => b.checked || b.dataset.role === row.dataset.role));
  block.focus({ preventScroll: true });
  if (block !== held) hold(block); // a window in the background gets no focus events
  // The panel of a narrow window covers its lower part.
  block.scrollIntoView({ block: narrow.matches ? "start" : "nearest" });
}

// An address within the report is a block of the page.
document.addEventListener("click", (e) => {
  const link = e.target instanceof Element && e.target.closest('a[href^="#b"]');
  if (!link) return;
  e.preventDefault();
  view("roles");
  go(document.getElementById(link.getAttribute("href").slice(1)));
});

// The filter.

function filter(checked) {
  const on = new Set();
  boxes.forEach((b, i) => {
    b.checked = checked[i];
    if (b.checked) on.add(b.dataset.role);
  });
  let shown = 0;
  for (const row of rows) {
    row.hidden = root.dataset.view === "roles" && !on.has(row.dataset.role);
    if (!row.hidden) shown += row.querySelectorAll(".block").length;
  }
  get("shown").textContent = shown + " of " + data.blocks.length;
  if (held && held.closest(".row").hidden) release();
}

const refilter = () => filter(boxes.map((b) => b.checked));
const only = (role) => filter(boxes.map((b) => b.dataset.role === role));
const all = () => filter(boxes.map(() => true));

get("legend").addEventListener("change", refilter);
get("legend").addEventListener("click", (e) => {
  const button = e.target.closest("button");
  if (!button) return;
  switch (button.dataset.show) {
    case "all": return all();
    case "none": return filter(boxes.map(() => false));
    case "story": return filter(boxes.map((b) => "story" in b.dataset));
  }
  only(button.dataset.solo);
});

// Roles or difference, light or dark.

function view(name) {
  root.dataset.view = name;
  for (const b of document.querySelectorAll(".views button")) b.setAttribute("aria-pressed", String(b.dataset.to === name));
  refilter();
}

for (const b of document.querySelectorAll(".views button")) b.addEventListener("click", () => view(b.dataset.to));

const dark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
const nameTheme = () => { get("theme").textContent = isDark() ? "Light" : "Dark"; };

function toggleTheme() {
  root.dataset.theme = isDark() ? "light" : "dark";
  nameTheme();
}

get("theme").addEventListener("click", toggleTheme);
dark.addEventListener("change", nameTheme);
get("keys").addEventListener("click", () => get("help").showModal());

// The keyboard.

const shownBlocks = () => [...page.querySelectorAll(".row:not([hidden]) .block")];

// Without a block that is held, the first step is to the topmost one on the screen.
function step(by) {
  const list = shownBlocks();
  const top = () => list.find((b) => b.getBoundingClientRect().top >= 0) || list[0];
  go(held ? list[Math.max(0, Math.min(list.length - 1, list.indexOf(held) + by))] : top());
}

function difference(by) {
  view("difference");
  const list = shownBlocks().filter((b) => ["ours", "theirs"].includes(b.closest(".row").dataset.agreement));
  const at = held ? Number(held.dataset.n) : by > 0 ? -1 : Infinity;
  go(by > 0 ? list.find((b) => Number(b.dataset.n) > at) : list.findLast((b) => Number(b.dataset.n) < at));
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  n: () => difference(1),
  N: () => difference(-1),
  s: () => held && only(held.closest(".row").dataset.role),
  a: all,
  d: () => view(root.dataset.view === "roles" ? "difference" : "roles"),
  t: toggleTheme,
  "?": () => get("help").showModal(),
  Escape: release,
};
// These move the page, or a control, unless a block has the focus.
const keysOfBlock = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
  Home: () => go(shownBlocks()[0]),
  End: () => go(shownBlocks().at(-1)),
};

document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || get("help").open) return;
  const act = keys[e.key] || (blockOf(document.activeElement) && keysOfBlock[e.key]);
  if (!act) return;
  e.preventDefault();
  act();
});

if (narrow.matches) for (const id of ["legend", "fields"]) get(id).open = false;
nameTheme();
hold(null);
refilter();

// A report opens at the block that its address names, or at the headline, where menus keep it off the upper half of the screen.
const named = /^#b\d+$/.test(location.hash) && get(location.hash.slice(1));
const headline = page.querySelector('.row[data-role="headline"]');
if (named) go(named);
else if (headline && headline.getBoundingClientRect().top > innerHeight / 3) headline.scrollIntoView({ block: "start" });
