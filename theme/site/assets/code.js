// Where a printed code leads: it opens the first page with a page's letters behind #, so that no server is told which.
(() => {
  const asked = /^#p=([a-z]{10})$/.exec(location.hash);
  if (asked && document.querySelector(".home-page, .meet-page")) location.replace(`p/${asked[1]}.html`);
})();
