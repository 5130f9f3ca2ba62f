"use strict";
// Numbers are plain links to their cards; this only brings the card to the number, and adds two keys.
(() => {
  const float = document.getElementById("float");
  const margin = 8;
  let pinned = null;

  const hide = () => { float.hidden = true; float.replaceChildren(); pinned = null; };

  const show = (number) => {
    const card = document.getElementById(number.hash.slice(1)).cloneNode(true);
    card.removeAttribute("id");
    float.replaceChildren(card);
    float.hidden = false;
    const at = number.getClientRects()[0] || number.getBoundingClientRect();
    const below = at.bottom + margin + float.offsetHeight <= window.innerHeight;
    const left = Math.min(at.left, document.documentElement.clientWidth - float.offsetWidth - margin);
    float.style.left = `${Math.max(margin, left)}px`;
    float.style.top = `${Math.max(margin, below ? at.bottom + margin : at.top - margin - float.offsetHeight)}px`;
  };

  const numberOf = (event) => event.target instanceof Element ? event.target.closest("a.number") : null;

  document.addEventListener("mouseover", (event) => {
    const number = numberOf(event);
    if (pinned || float.contains(event.target)) return;
    if (number) show(number); else if (!float.hidden) hide();
  });
  document.addEventListener("focusin", (event) => {
    const number = numberOf(event);
    if (number) { pinned = number; show(number); }
  });
  document.addEventListener("click", (event) => {
    const number = numberOf(event);
    if (number) { event.preventDefault(); show(number); pinned = number; } else if (!float.contains(event.target)) hide();
  });
  window.addEventListener("scroll", () => { if (!float.hidden) hide(); }, { passive: true });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== "n" && event.key !== "p")) return;
    const slips = [...document.querySelectorAll("a.number:is(.contradicts, .outdated, .inconsistent)")];
    const here = slips.indexOf(document.activeElement);
    const step = event.key === "n" ? 1 : -1;
    const next = slips[here < 0 ? (step > 0 ? 0 : slips.length - 1) : (here + step + slips.length) % slips.length];
    if (next) { next.scrollIntoView({ block: "center" }); next.focus({ preventScroll: true }); }
  });
})();
