// What is wrong with the page as it is shown now: a list, empty where all is well.
(() => {
  const faults = [];
  const width = innerWidth;
  const name = (el) => `${el.tagName.toLowerCase()}.${el.getAttribute("class") || ""} “${(el.textContent || "").trim().slice(0, 30)}”`;
  const shown = (el) => el.getClientRects().length > 0 && !el.closest(".patterns, .unseen, defs, title, desc");

  // Nothing outside the page's width; a wide table moves in a frame of its own.
  if (document.documentElement.scrollWidth > width) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const el of document.body.querySelectorAll("*")) {
    if (!shown(el)) continue;
    const box = el.getBoundingClientRect();
    const frame = el.parentElement.closest(".table");
    if (!frame && box.width > 0 && (box.right > width + 1 || box.left < -1)) faults.push(`outside the page: ${name(el)}`);
  }

  // Where a frame hides rows or columns, that is said above it, and its edge is shaded.
  for (const frame of document.querySelectorAll(".table")) {
    const down = frame.scrollHeight > frame.clientHeight + 1;
    const across = frame.scrollWidth > frame.clientWidth + 1;
    if (!down && !across) continue;
    const hints = [...document.querySelectorAll(".hint span")].filter((el) => el.parentElement.nextElementSibling === frame && shown(el));
    const wanted = Number(down) + Number(across);
    if (hints.length < wanted) faults.push(`hidden without a word: ${name(frame)}`);
    if (!getComputedStyle(frame).backgroundImage.includes("gradient")) faults.push(`hidden without a shade: ${name(frame)}`);
  }
  for (const el of document.querySelectorAll(".hint span")) {
    const frame = el.parentElement.nextElementSibling;
    const more = el.className === "across" ? frame.scrollWidth > frame.clientWidth + 1 : frame.scrollHeight > frame.clientHeight + 1;
    if (shown(el) && !more) faults.push(`nothing to scroll: ${name(el)}`);
  }

  // Contrast as WCAG 2 measures it, of what is really computed.
  const channels = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (one, other) => {
    const [a, b] = [luminance(one), luminance(other)].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05);
  };
  const behind = (el) => {
    for (let at = el; at; at = at.parentElement) {
      const colour = channels(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  let texts = 0;
  for (const el of document.body.querySelectorAll("*")) {
    const own = [...el.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !shown(el)) continue;
    texts += 1;
    const style = getComputedStyle(el);
    const svg = el.namespaceURI.endsWith("svg");
    const size = parseFloat(style.fontSize);
    const large = !svg && (size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700));
    const found = ratio(channels(svg ? style.fill : style.color), behind(el));
    if (found < (large ? 3 : 4.5)) faults.push(`contrast ${found.toFixed(2)}: ${name(el)}`);
  }
  for (const el of document.querySelectorAll("rect.s, path.stroke, circle.dot")) {
    if (!shown(el)) continue;
    const style = getComputedStyle(el);
    const colour = style.stroke === "none" ? style.fill : style.stroke;
    const found = ratio(channels(colour), behind(el));
    if (found < 3) faults.push(`contrast ${found.toFixed(2)}: ${el.getAttribute("class")}`);
  }

  // What somebody who hears the page relies on.
  if (!document.documentElement.lang) faults.push("no language");
  if (!document.title) faults.push("no title");
  if (document.querySelectorAll("h1").length !== 1) faults.push("not one h1");
  let level = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) faults.push(`a level of headings is skipped: ${name(heading)}`);
    level = next;
  }
  for (const th of document.querySelectorAll("th")) if (!th.scope) faults.push(`no scope: ${name(th)}`);
  for (const table of document.querySelectorAll("table")) if (!table.caption) faults.push("a table without a caption");
  const ids = [...document.querySelectorAll("[id]")].map((el) => el.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`the id ${id} stands twice`);
  for (const el of document.querySelectorAll("[aria-labelledby]"))
    for (const id of el.getAttribute("aria-labelledby").split(" "))
      if (!document.getElementById(id)?.textContent.trim()) faults.push(`nothing is called ${id}`);
  for (const chart of document.querySelectorAll("svg.chart"))
    if (chart.getAttribute("role") !== "img" || !chart.querySelector("title, desc")) faults.push("a chart without words");

  // One file, no script.
  if (document.querySelector("script, link, img, iframe, object, [src], [onclick]")) faults.push("something from elsewhere");
  for (const a of document.querySelectorAll("a")) if (!a.getAttribute("href").startsWith("#")) faults.push(`a way out: ${a.href}`);

  return { faults, texts, charts: [...document.querySelectorAll("svg.chart")].filter(shown).length };
})()
