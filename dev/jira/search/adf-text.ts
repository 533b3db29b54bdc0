import { isObject, type Json } from '../json.ts';

/** The words of an Atlassian document (ADF), blocks apart, for searching; nothing for anything else. */
export function adfText(node: Json | undefined): string {
  if (!isObject(node)) return '';
  const own = typeof node['text'] === 'string' ? node['text'] : attributeText(node['attrs']);
  const content = node['content'];
  if (!Array.isArray(content)) return own;
  const inline = node['type'] === 'paragraph' || node['type'] === 'heading' || node['type'] === 'codeBlock';
  return [own, ...content.map(adfText)].filter((text) => text !== '').join(inline ? '' : ' ');
}

/** Mentions, links and emoji carry their words in attributes. */
function attributeText(attributes: Json | undefined): string {
  if (!isObject(attributes)) return '';
  const shown = attributes['text'] ?? attributes['url'];
  return typeof shown === 'string' ? shown : '';
}
