// Out of a quiet site: the page it leads to takes this one's place, so that going back does not show it again.
// Without scripts the link is a link.
(() => {
  const leave = document.getElementById("leave"), SOON = 1000;
  if (!leave) return;
  const go = () => {
    document.documentElement.hidden = true;
    location.replace(leave.href);
  };
  leave.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go();
  });
  let last = -SOON;
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.repeat || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    if (event.timeStamp - last < SOON) go();
    last = event.timeStamp;
  });
})();
