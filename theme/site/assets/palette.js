// Light, dark, or as the device has it: remembered here, set before the first paint so that nothing flashes.
// Without scripts the device decides and the button stays hidden.
(() => {
  const root = document.documentElement, key = "stepmark-palette", ways = ["auto", "light", "dark"];
  let way = "auto";
  // A browser may refuse to remember; then each page starts as the device has it.
  try { way = localStorage.getItem(key) || way; } catch { /* as the device has it */ }

  const show = () => {
    if (ways.indexOf(way) < 1) { way = "auto"; delete root.dataset.palette; } else root.dataset.palette = way;
  };
  show();

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("palette");
    if (!button) return;
    const label = () => { button.lastElementChild.textContent = button.title = button.dataset[way]; };
    button.addEventListener("click", () => {
      way = ways[(ways.indexOf(way) + 1) % ways.length];
      try { localStorage.setItem(key, way); } catch { /* not remembered */ }
      show();
      label();
    });
    label();
    button.hidden = false;
  });
})();
