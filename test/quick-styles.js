'use strict';

/**
 * Two short cuts for getComputedStyle with the same results. In jsdom it takes most of a query by role, since it runs
 * every style rule through the selector engine for each element. Load this before jsdom.
 */
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors.js');
const { implForWrapper } = require('jsdom/lib/jsdom/living/generated/utils.js');

const HTML = 'http://www.w3.org/1999/xhtml';
const bySelectorEngine = selectors.matchesDontThrow;
const known = new Map();

/**
 * Names and classes of which a matching element has at least one; `exact`: one is enough, without the selector engine.
 * null: the selector is too complex.
 */
function needsOf(selector) {
  if (/[("'\\]/.test(selector.replace(/\[type="[a-z]+"\]/g, ''))) return null;
  const needs = { names: new Set(), classes: [], exact: true };
  for (const one of selector.split(',')) {
    const last = one
      .trim()
      .split(/[\s>+~]+/)
      .at(-1);
    const [all, name, className] = /^(?:([a-z][a-z0-9]*)|\.([\w-]+))(?![\w-])/.exec(last) ?? [];
    if (all === undefined) return null;
    if (name !== undefined) needs.names.add(name);
    else needs.classes.push(className);
    if (all !== one.trim()) needs.exact = false;
  }
  return needs;
}

selectors.matchesDontThrow = (element, selector) => {
  if (element._namespaceURI !== HTML || typeof selector !== 'string') return bySelectorEngine(element, selector);
  if (!known.has(selector)) known.set(selector, needsOf(selector));
  const needs = known.get(selector);
  if (needs === null) return bySelectorEngine(element, selector);
  const { names, classes, exact } = needs;
  const may = names.has(element._localName) || (classes.length > 0 && hasOneOf(element, classes));
  return may && (exact || bySelectorEngine(element, selector));
};

function hasOneOf(element, classes) {
  const own = element.getAttributeNS(null, 'class')?.split(/[\t\n\f\r ]+/) ?? [];
  return classes.some((one) => own.includes(one));
}

/** Caches an element's style for as long as jsdom caches its sources: until the document changes. */
exports.rememberStyles = (window) => {
  const compute = window.getComputedStyle;
  const page = implForWrapper(window.document);
  let during;
  let styles = new WeakMap();
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo) return compute(element, pseudo);
    if (page._styleCache !== during || !during) styles = new WeakMap();
    const style = styles.get(element) ?? compute(element);
    styles.set(element, style);
    during = page._styleCache;
    return style;
  };
};
