"use strict";
// Keys: "/" to the search, j and k along the results or versions, u up. A filter that is chosen is applied.
(() => {
  const links = [...document.querySelectorAll(".result h2 a, .versions a, .quotes th a")];
  const typing = (e) => e.target.closest("input, select, textarea, button") || e.ctrlKey || e.metaKey || e.altKey;
  document.addEventListener("keydown", (e) => {
    if (e.key === "Escape") document.activeElement.blur();
    if (typing(e)) return;
    const at = links.indexOf(document.activeElement);
    if (e.key === "/") {
      // The search takes the focus when the key is let go, or the stroke would be written into it.
    } else if (e.key === "j" && links.length) {
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (e.key === "k" && links.length) {
      links[Math.max(at - 1, 0)].focus();
    } else if (e.key === "u") {
      if (document.referrer.startsWith(location.origin)) history.back(); else location.href = "/";
    } else {
      return;
    }
    e.preventDefault();
  });
  document.addEventListener("keyup", (e) => { if (e.key === "/" && !typing(e)) document.getElementById("q").select(); });
  const filters = document.querySelector(".filters:not([data-set])");
  if (filters && matchMedia("(max-width: 56rem)").matches) filters.open = false;
  const filter = document.getElementById("filter");
  if (filter) filter.addEventListener("change", (e) => { if (e.target.tagName === "SELECT") filter.requestSubmit(); });
})();
