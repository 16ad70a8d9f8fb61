
"use strict";
(() => {
  const all = (what) => Array.from(document.querySelectorAll(what));
  const told = document.getElementById("told");
  const copyByHand = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return copyByHand(text);
    }
  };
  for (const button of all("button.copy")) {
    button.hidden = false;
    const words = button.textContent;
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copy).innerText;
      if (!(await copy(text))) return;
      button.textContent = told.textContent = button.dataset.done;
      button.focus();
      setTimeout(() => { button.textContent = words; told.textContent = ""; }, 2000);
    });
  }
  const filters = document.getElementById("filters");
  if (!filters) return;
  const chosen = all("select[data-filter]");
  const cards = all(".card");
  const state = document.getElementById("state");
  const apply = () => {
    let shown = 0;
    for (const card of cards) {
      const fits = chosen.every((one) => !one.value || card.dataset[one.dataset.filter].split(" ").includes(one.value));
      card.hidden = !fits;
      shown += fits;
    }
    const any = chosen.some((one) => one.value);
    for (const group of all(".group")) group.hidden = any && !group.querySelector(".card:not([hidden])");
    state.textContent = state.dataset.text.replace("%s", shown).replace("%a", cards.length);
  };
  chosen.forEach((one) => one.addEventListener("change", apply));
  document.getElementById("reset").addEventListener("click", () => { chosen.forEach((one) => { one.value = ""; }); apply(); });
  const openRule = () => {
    const aim = document.getElementById(location.hash.slice(1));
    if (aim instanceof HTMLDetailsElement) aim.open = true;
  };
  addEventListener("hashchange", openRule);
  openRule();
  filters.hidden = false;
  apply();
})();
