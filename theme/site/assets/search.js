// Search over this site's own index, fetched when search is first opened. From a disk and without scripts the link to
// the Find page stays a link.
(() => {
  const opener = document.getElementById("find"), dialog = document.getElementById("search");
  if (!opener || !dialog || !dialog.showModal || !location.protocol.startsWith("http")) return;
  const ask = document.getElementById("ask"), status = document.getElementById("search-status");
  const list = document.getElementById("search-results"), close = document.getElementById("search-close");
  const root = dialog.dataset.root, MOST = 30, AROUND = 70;
  let rows = null;

  // Letters that are the same to a reader: accents, Arabic marks, and the Arabic and Urdu shapes of a letter.
  const SAME = { "ي": "ی", "ى": "ی", "ك": "ک", "ه": "ہ", "ة": "ہ", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "ı": "i" };
  const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u2066-\u2069]/g;
  const fold = (words) => words.normalize("NFKD").replace(MARKS, "").toLowerCase().replace(/[يىكهةłøđßı]/g, (c) => SAME[c]);
  const isLetter = (c) => c !== undefined && /[\p{L}\p{N}]/u.test(c);

  // 0 where `term` is not there, 2 where a word begins with it, 1 anywhere else.
  const found = (words, term) => {
    let best = 0;
    for (let at = words.indexOf(term); at >= 0; at = words.indexOf(term, at + 1)) {
      if (!isLetter(words[at - 1])) return 2;
      best = 1;
    }
    return best;
  };

  const weigh = (row, terms) => {
    let sum = 0;
    for (const term of terms) {
      const here = 8 * found(row.title, term) + 4 * found(row.page, term) + found(row.words, term);
      if (!here) return 0;
      sum += here;
    }
    return sum;
  };

  // Where the folded words have `term`, counted in letters of the words as written.
  const placeOf = (words, term) => {
    const from = [];
    let folded = "", at = 0;
    for (const letter of words) {
      for (const c of fold(letter)) { folded += c; from.push(at); }
      at += letter.length;
    }
    const start = folded.indexOf(term);
    return start < 0 ? null : [from[start], from[start + term.length] ?? words.length];
  };

  const element = (name, words) => {
    const made = document.createElement(name);
    made.textContent = words;
    made.dir = "auto";
    return made;
  };

  const snippet = (words, term) => {
    const [start, end] = placeOf(words, term) || [0, 0];
    const first = start > AROUND ? words.indexOf(" ", start - AROUND) + 1 : 0;
    const last = end + AROUND < words.length ? words.lastIndexOf(" ", end + AROUND) : words.length;
    const line = element("span", (first ? "… " : "") + words.slice(Math.min(first, start), start));
    if (end > start) line.append(element("mark", words.slice(start, end)));
    line.append(words.slice(end, Math.max(last, end)) + (last < words.length ? " …" : ""));
    line.className = "small";
    return line;
  };

  const result = (row, terms) => {
    const [at, page, title, words] = row.written, item = document.createElement("li"), link = document.createElement("a");
    link.href = root + at;
    link.append(element("b", title || page));
    if (title) { const where = element("span", page); where.className = "small soft"; link.append(where, " "); }
    link.append(snippet(words, terms.find((term) => row.words.includes(term)) || terms[0]));
    link.addEventListener("click", () => dialog.close());
    item.append(link);
    return item;
  };

  const show = () => {
    const terms = fold(ask.value).split(/\s+/).filter(Boolean);
    list.replaceChildren();
    status.textContent = "";
    if (!rows || !terms.length) return;
    const hits = rows.map((row) => [weigh(row, terms), row]).filter(([weight]) => weight);
    hits.sort((one, other) => other[0] - one[0]);
    list.append(...hits.slice(0, MOST).map(([, row]) => result(row, terms)));
    const count = new Intl.NumberFormat(document.documentElement.lang).format(hits.length);
    status.textContent = hits.length ? dialog.dataset.count.replace("{found}", count) : dialog.dataset.none;
  };

  const load = async () => {
    const answer = await fetch(root + "assets/find.json");
    if (!answer.ok) throw new Error(answer.status);
    rows = (await answer.json()).map((written) => {
      const [, page, title, words] = written;
      return { written, page: fold(page), title: fold(title || page), words: fold(words) };
    });
    show();
  };

  opener.setAttribute("aria-haspopup", "dialog");
  opener.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    dialog.showModal();
    ask.select();
    // No index, no search: the Find page serves.
    if (!rows) load().catch(() => location.assign(opener.href));
  });
  ask.addEventListener("input", show);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.addEventListener("keydown", (event) => {
    // In a search box the first Escape would only empty it.
    if (event.key === "Escape") { event.preventDefault(); dialog.close(); return; }
    const links = [ask, ...list.querySelectorAll("a")], now = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] || (event.key === "Enter" && now === 0 ? 1 : 0);
    if (!step || now < 0) return;
    event.preventDefault();
    links[Math.max(0, Math.min(links.length - 1, now + step))].focus();
  });
})();
