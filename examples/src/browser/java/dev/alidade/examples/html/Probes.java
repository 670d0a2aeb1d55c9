// SPDX-License-Identifier: Apache-2.0
package dev.alidade.examples.html;

/** Scripts that look at a page and return a list of complaints, one text each, none where all is well. */
final class Probes {
    private static final String TOOLS = """
            const bad = [];
            const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '')
                + (e.getAttribute('class') ? '.' + e.getAttribute('class') : '')
                + ' "' + (e.textContent || '').trim().slice(0, 40) + '"';
            const seen = e => e.checkVisibility() && !e.closest('.unseen') && !e.closest('.skip');
            const texts = () => {
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (walker.nextNode()) {
                const node = walker.currentNode;
                const parent = node.parentElement;
                if (!node.data.trim() || !seen(parent) || parent.closest('title, desc, style')) continue;
                found.push(node);
              }
              return found;
            };
            const boxes = node => {
              const range = document.createRange();
              range.selectNodeContents(node);
              return [...range.getClientRects()].filter(box => box.width > 0);
            };
            """;

    /** What is wider than its place: the page, a text out of its box, a picture's text, a box that can't be scrolled. */
    static final String OVERFLOW = TOOLS + """
            const root = document.documentElement;
            if (root.scrollWidth > root.clientWidth) bad.push(`the page: ${root.scrollWidth} in ${root.clientWidth}`);
            for (const e of document.body.querySelectorAll('*')) {
              if (!seen(e) || e.closest('svg')) continue;
              const style = getComputedStyle(e);
              if (style.overflowX === 'visible' || style.display === 'inline') continue;
              if (e.scrollWidth <= e.clientWidth + 1) continue;
              if (style.overflowX === 'hidden' || style.overflowX === 'clip') bad.push('cut: ' + name(e));
              else if (e.tabIndex < 0) bad.push('scrolls without keyboard: ' + name(e));
            }
            for (const node of texts()) {
              const parent = node.parentElement;
              const scroller = parent.closest('.scroll');
              const scrolls = scroller && getComputedStyle(scroller).overflowX !== 'visible';
              const holder = parent.closest('svg, td, th, dd, dt, p, li, summary, figcaption, h1, h2, h3');
              for (const box of boxes(node)) {
                if (!scrolls && (box.left < -1 || box.right > root.clientWidth + 1)) {
                  bad.push('out of the page: ' + name(parent));
                  break;
                }
                if (!holder) continue;
                const outer = holder.getBoundingClientRect();
                if (box.right > outer.right + 2 || box.left < outer.left - 2
                    || holder.tagName === 'svg' && (box.bottom > outer.bottom + 2 || box.top < outer.top - 2)) {
                  bad.push('out of ' + name(holder) + ': ' + name(parent));
                  break;
                }
              }
            }
            return bad;
            """;

    /** Texts in pictures that lie over each other, or are too small to read. */
    static final String PICTURES = TOOLS + """
            for (const svg of document.querySelectorAll('svg')) {
              if (!seen(svg)) continue;
              const all = [...svg.querySelectorAll('text')].filter(t => t.textContent.trim());
              const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
              const inner = all.map(t => t.getBoundingClientRect());
              all.forEach((t, i) => {
                const size = parseFloat(getComputedStyle(t).fontSize) * scale;
                if (size < 11.9) bad.push(`letters of ${size.toFixed(1)} px: ` + name(t));
                for (let j = i + 1; j < all.length; j++) {
                  const wide = Math.min(inner[i].right, inner[j].right) - Math.max(inner[i].left, inner[j].left);
                  const high = Math.min(inner[i].bottom, inner[j].bottom) - Math.max(inner[i].top, inner[j].top);
                  if (wide > 1 && high > 4) bad.push('over each other: ' + name(t) + ' and ' + name(all[j]));
                }
              });
            }
            return bad;
            """;

    /** Texts with a contrast below 4.5 (3 for large ones), and shapes of pictures below 3. */
    static final String CONTRAST = TOOLS + """
            const ink = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
            const known = new Map();
            const parts = colour => {
              if (!known.has(colour)) {
                ink.clearRect(0, 0, 1, 1);
                ink.fillStyle = colour;
                ink.fillRect(0, 0, 1, 1);
                known.set(colour, [...ink.getImageData(0, 0, 1, 1).data]);
              }
              return known.get(colour);
            };
            const over = (front, back) => {
              const [r, g, b, a] = parts(front);
              return [r, g, b].map((v, i) => v * a / 255 + back[i] * (1 - a / 255));
            };
            const light = colour => {
              const [r, g, b] = colour.map(v => v / 255)
                  .map(v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4));
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const contrast = (one, two) => {
              const [low, high] = [light(one), light(two)].sort((a, b) => a - b);
              return (high + 0.05) / (low + 0.05);
            };
            const grounds = new Map([[null, over('Canvas', [255, 255, 255])]]);
            const ground = e => {
              if (!grounds.has(e)) grounds.set(e, over(getComputedStyle(e).backgroundColor, ground(e.parentElement)));
              return grounds.get(e);
            };
            const painted = shape => {
              const style = getComputedStyle(shape);
              return (shape.tagName === 'line' ? [style.stroke] : [style.fill, style.stroke])
                  .filter(colour => colour !== 'none');
            };
            const hit = (shape, box) => {
              const at = shape.getBoundingClientRect();
              const x = (box.left + box.right) / 2;
              const y = (box.top + box.bottom) / 2;
              return getComputedStyle(shape).fill !== 'none'
                  && at.left <= x && at.right >= x && at.top <= y && at.bottom >= y;
            };
            for (const node of texts()) {
              const e = node.parentElement;
              const style = getComputedStyle(e);
              const svg = e.closest('svg');
              let back = ground(svg ? svg.parentElement : e);
              let front = style.color;
              if (svg) {
                front = style.fill;
                const box = e.getBoundingClientRect();
                for (const shape of svg.querySelectorAll('rect, path, circle, polygon')) {
                  if (shape.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING && hit(shape, box)
                      && shape.tagName !== 'path') {
                    back = over(getComputedStyle(shape).fill, back);
                  }
                }
              }
              const size = parseFloat(style.fontSize);
              const large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
              const got = contrast(over(front, back), back);
              if (got < (large ? 3 : 4.5)) bad.push(`${got.toFixed(2)} for ${name(e)}`);
            }
            for (const svg of document.querySelectorAll('svg')) {
              if (!seen(svg)) continue;
              const back = ground(svg.parentElement);
              for (const shape of svg.querySelectorAll('rect, path, line, circle, polyline, polygon')) {
                if (shape.closest('defs') || DECORATION.some(word => shape.classList.contains(word))) continue;
                const got = Math.max(...painted(shape).map(colour => contrast(over(colour, back), back)));
                if (got < 3) bad.push(`${got.toFixed(2)} for ${name(shape)} in ${name(svg)}`);
              }
            }
            return bad;
            """.replace("DECORATION", "['ground', 'grid', 'band', 'halo']");

    /** What a reader of the structure would miss: headings out of order, names, references that lead nowhere. */
    static final String STRUCTURE = TOOLS + """
            const all = selector => [...document.querySelectorAll(selector)];
            if (!document.documentElement.lang) bad.push('no language');
            if (!document.title.trim()) bad.push('no title');
            for (const [selector, wanted] of [['h1', 1], ['main', 1], ['header', 1], ['nav', 1]]) {
              if (all(selector).filter(seen).length !== wanted) bad.push(`not ${wanted} ${selector}`);
            }
            let level = 0;
            for (const heading of all('h1, h2, h3, h4, h5, h6')) {
              const next = Number(heading.tagName[1]);
              if (next > level + 1) bad.push(`h${next} after h${level}: ` + name(heading));
              if (!heading.textContent.trim()) bad.push('empty: ' + name(heading));
              level = next;
            }
            const ids = new Set();
            for (const e of all('[id]')) {
              if (ids.has(e.id)) bad.push('twice: ' + e.id);
              ids.add(e.id);
            }
            for (const e of all('[aria-labelledby], [aria-describedby]')) {
              for (const kind of ['aria-labelledby', 'aria-describedby']) {
                for (const id of (e.getAttribute(kind) || '').split(' ').filter(Boolean)) {
                  if (!ids.has(id)) bad.push(`${kind} leads nowhere: ${id}`);
                }
              }
            }
            for (const link of all('a')) {
              const to = link.getAttribute('href') || '';
              if (!to.startsWith('#') || !ids.has(to.slice(1))) bad.push('leads nowhere: ' + name(link) + ' ' + to);
              if (!link.textContent.trim()) bad.push('a link without words');
            }
            for (const svg of all('svg')) {
              for (const part of ['title', 'desc']) {
                const found = svg.querySelector(':scope > ' + part);
                if (!found || !found.textContent.trim()) bad.push(`no ${part}: ` + name(svg));
              }
              if (svg.getAttribute('role') !== 'img') bad.push('no role: ' + name(svg));
            }
            for (const table of all('table')) {
              if (!table.caption || !table.caption.textContent.trim()) bad.push('no caption: ' + name(table));
              if (table.querySelector('th:not([scope])')) bad.push('no scope: ' + name(table));
              const columns = table.tHead.rows[0].cells.length;
              for (const row of table.rows) {
                if (row.cells.length !== columns) bad.push('cells missing: ' + name(row));
              }
            }
            for (const e of all('[role=group]')) {
              if (!e.getAttribute('aria-label')) bad.push('no name: ' + name(e));
            }
            return bad;
            """;

    /** What could run, load, lead elsewhere or turn the reading direction. */
    static final String MARKUP = TOOLS + """
            for (const e of document.querySelectorAll('script, img, iframe, object, embed, base, form, input, video, audio')) {
              bad.push('an element: ' + name(e));
            }
            for (const e of document.querySelectorAll('*')) {
              for (const attribute of e.attributes) {
                if (attribute.name.startsWith('on')) bad.push(`${attribute.name} at ` + name(e));
                if (/^(href|src|xlink:href|action)$/.test(attribute.name) && !/^(#|data:,)/.test(attribute.value)) {
                  bad.push(`${attribute.name}=${attribute.value}`);
                }
              }
            }
            if (window.harmed) bad.push('a script ran');
            const turning = /[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/;
            for (const node of texts()) if (turning.test(node.data)) bad.push('turns or steers: ' + name(node.parentElement));
            for (const e of document.querySelectorAll('[aria-label]')) {
              if (turning.test(e.getAttribute('aria-label'))) bad.push('turns or steers: ' + e.getAttribute('aria-label'));
            }
            return bad;
            """;

    /** The address of the page, and how far it has been read. */
    static final String WHERE = "return [location.href, document.readyState];";

    /** Unfolds everything. */
    static final String UNFOLD = "document.querySelectorAll('details').forEach(e => e.open = true); return [];";

    /** What has the focus: its name, how it is outlined, whether it is in sight, and which of the places it is. */
    static final String FOCUS = TOOLS + """
            const e = document.activeElement;
            const style = getComputedStyle(e);
            const box = e.getBoundingClientRect();
            const places = [...document.querySelectorAll('a[href], summary, [tabindex="0"]')];
            return [name(e), style.outlineStyle + ' ' + style.outlineWidth,
                box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth ? 'seen' : 'unseen',
                places.indexOf(e)];
            """;

    /** How many places the tabulator key must reach. */
    static final String PLACES = TOOLS + """
            return [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
                .filter(e => e.checkVisibility()).map(name);
            """;

    /** What on paper would be missing, or torn between two sheets. */
    static final String PAPER = TOOLS + """
            for (const table of document.querySelectorAll('table')) {
              if (!table.checkVisibility() || !table.offsetHeight) bad.push('not there: ' + name(table));
              if (getComputedStyle(table.tHead).display !== 'table-header-group') bad.push('no head: ' + name(table));
            }
            for (const e of document.querySelectorAll('tr, figure, .card')) {
              if (getComputedStyle(e).breakInside !== 'avoid') bad.push('torn: ' + name(e));
            }
            for (const e of document.querySelectorAll('nav, summary, .skip')) {
              if (e.checkVisibility()) bad.push('of no use: ' + name(e));
            }
            return bad;
            """;

    private Probes() {}
}
