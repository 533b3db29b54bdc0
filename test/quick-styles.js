'use strict';

/**
 * Short cuts in jsdom for queries by role, which read computed styles and labels of many elements after each change.
 * Load this before jsdom.
 */
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors.js');
const forms = require('jsdom/lib/jsdom/living/helpers/form-controls.js');
const { domSymbolTree } = require('jsdom/lib/jsdom/living/helpers/internal-constants.js');
const NodeList = require('jsdom/lib/jsdom/living/generated/NodeList.js');
const { implForWrapper } = require('jsdom/lib/jsdom/living/generated/utils.js');

/** The labels of each control, by the root of the document and valid for one version of it. */
const labelsIn = new WeakMap();

// jsdom looks through the whole document for each control. The same results, from one pass for all controls.
forms.getLabelsForLabelable = (control) => {
  if (!forms.isLabelable(control)) return null;
  if (!control._labels) {
    const root = control.getRootNode({});
    const query = () => labelsOf(root).get(control) ?? [];
    control._labels = NodeList.createImpl(root._globalObject, [], { element: root, query });
  }
  return control._labels;
};

function labelsOf(root) {
  const known = labelsIn.get(root);
  if (known?.version === root._version) return known.labels;
  const labels = new Map();
  for (const label of domSymbolTree.treeIterator(root)) {
    if (label._localName !== 'label' || !label.control) continue;
    labels.set(label.control, [...(labels.get(label.control) ?? []), label]);
  }
  labelsIn.set(root, { version: root._version, labels });
  return labels;
}

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

// Loaded after the selectors have been replaced, since it keeps what it imports.
const { propertiesWithResolvedValueImplemented } = require('jsdom/lib/jsdom/living/helpers/style-rules.js');

// jsdom resolves fourteen colours for each style. Tests read none, since the app's style sheets are not loaded.
for (const property of Object.keys(propertiesWithResolvedValueImplemented))
  if (property.endsWith('color')) delete propertiesWithResolvedValueImplemented[property];

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
