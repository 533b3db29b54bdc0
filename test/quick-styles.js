'use strict';

/** Short cuts in jsdom for queries by role, which read styles and labels of many elements after each change. */
const forms = require('jsdom/lib/jsdom/living/helpers/form-controls.js');
const { domSymbolTree } = require('jsdom/lib/jsdom/living/helpers/internal-constants.js');
const NodeList = require('jsdom/lib/jsdom/living/generated/NodeList.js');

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

/** The value of the nearest `style` attribute that has one, on the element or around it. */
const inherited = (initial, name) => (element) => {
  for (let at = element; at !== null; at = at.parentElement) {
    const own = at.hasAttribute('style') ? at.style[name] : '';
    if (own !== '') return own;
  }
  return initial;
};

/**
 * jsdom compares each element with its whole default sheet, anew after each change. Tests load no other sheet, so only
 * the kind of an element and `style` attributes decide. The same values, from one look at each kind.
 */
exports.quickStyles = (window) => {
  const compute = window.getComputedStyle;
  const byKind = new Map();
  const display = (element) => {
    const own = element.hasAttribute('style') ? element.style.display : '';
    if (own !== '') return own;
    const [hidden, open] = ['hidden', 'open'].map((name) => element.hasAttribute(name));
    const kind = [element.localName, element.getAttribute('type'), hidden, open].join();
    if (!byKind.has(kind)) byKind.set(kind, compute(element).display);
    return byKind.get(kind);
  };
  const pointerEvents = inherited('auto', 'pointerEvents');
  const visibility = inherited('visible', 'visibility');
  const quick = { display, visibility, pointerEvents, opacity: (element) => element.style.opacity };
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || window.document.styleSheets.length > 0) return compute(element, pseudo);
    const get = (name) => (name in quick ? quick[name](element) : compute(element)[name]);
    const valueOf = (name) => (name.startsWith('--') ? compute(element).getPropertyValue(name) : get(name));
    return new Proxy({}, { get: (_, name) => (name === 'getPropertyValue' ? valueOf : get(name)) });
  };
};
