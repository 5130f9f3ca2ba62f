"use strict";
// FINDINGS and COLUMNS come from findings.js. Only one page of rows is ever in the document.
const ROWS = 100;
const at = Object.fromEntries(COLUMNS.map((name, place) => [name, place]));
const shown = COLUMNS.slice(1);
const texts = FINDINGS.map((row) => row.join(" ").toLowerCase());
const state = { order: FINDINGS.map((_, place) => place), page: 0, by: null, down: false };
const find = (id) => document.getElementById(id);

function filter() {
  const words = find("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const outcome = find("outcome").value;
  state.order = [];
  FINDINGS.forEach((row, place) => {
    const then = row[at.outcome], now = row[at.today];
    const fits = outcome === "all" || then === outcome
      || (outcome.endsWith("today") && (now === "outdated" || now === "contradicts"));
    if (fits && words.every((word) => texts[place].includes(word))) state.order.push(place);
  });
  sort();
}

function sort() {
  if (state.by !== null) {
    const compare = (one, other) => {
      const a = FINDINGS[one][state.by] ?? "", b = FINDINGS[other][state.by] ?? "";
      return a < b ? -1 : a > b ? 1 : one - other;
    };
    state.order.sort(state.down ? (one, other) => compare(other, one) : compare);
  }
  state.page = 0;
  show();
}

function cell(row, name) {
  const td = document.createElement("td");
  td.dataset.name = name;
  const value = row[at[name]];
  if (name === "article") {
    const link = document.createElement("a");
    link.href = `articles/${row[at.page]}.html`;
    link.textContent = value;
    td.append(link);
  } else {
    td.textContent = value ?? "";
    if (name === "outcome" || name === "today") td.className = value;
    if (name === "copies") td.className = "number";
  }
  return td;
}

function show() {
  const first = state.page * ROWS;
  const rows = state.order.slice(first, first + ROWS).map((place) => {
    const tr = document.createElement("tr");
    tr.append(...shown.map((name) => cell(FINDINGS[place], name)));
    return tr;
  });
  document.querySelector("#findings tbody").replaceChildren(...rows);
  const count = state.order.length;
  find("where").textContent = count ? `${first + 1} to ${first + rows.length} of ${count}` : "nothing found";
  find("back").disabled = !state.page;
  find("on").disabled = first + ROWS >= count;
  document.querySelectorAll("#findings th").forEach((th, place) => {
    const order = state.by === at[shown[place]] ? (state.down ? "descending" : "ascending") : "none";
    th.setAttribute("aria-sort", order);
  });
}

function head() {
  const tr = document.createElement("tr");
  for (const name of shown) {
    const th = document.createElement("th"), button = document.createElement("button");
    button.textContent = name;
    button.addEventListener("click", () => {
      state.down = state.by === at[name] && !state.down;
      state.by = at[name];
      sort();
    });
    th.append(button);
    tr.append(th);
  }
  document.querySelector("#findings thead").append(tr);
}

head();
let timer;
find("search").addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(filter, 150); });
find("outcome").addEventListener("change", filter);
find("back").addEventListener("click", () => { state.page -= 1; show(); });
find("on").addEventListener("click", () => { state.page += 1; show(); });
show();
