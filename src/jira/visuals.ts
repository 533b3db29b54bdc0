import { attributesOf, childrenOf, marksOf, type Node, nodeOf } from './adf-node';
import { safeLink } from './safe-link';

/** Hosts of designs and boards; pages of the site itself count by their path. */
const designHosts =
  /(^|\.)(figma\.com|miro\.com|mural\.co|invisionapp\.com|zeplin\.io|sketch\.com|lucid\.app|whimsical\.com|balsamiq\.cloud)$/u;
const pagePath = /^\/wiki\//u;

/** Links in a document that lead to a design, a board or a page; each address counts once. */
export function visualLinks(document: unknown): number {
  const root = nodeOf(document);
  if (root === null) return 0;
  const seen = new Set<string>();
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const link of linksOf(node)) if (isVisual(link)) seen.add(link);
    open.push(...childrenOf(node));
  }
  return seen.size;
}

function linksOf(node: Node): readonly string[] {
  const addresses = [attributesOf(node)['url'], ...marksOf(node).map((mark) => attributesOf(mark)['href'])];
  return addresses.flatMap((address) => safeLink(address) ?? []);
}

function isVisual(link: string): boolean {
  const { hostname, pathname } = new URL(link);
  return designHosts.test(hostname) || pagePath.test(pathname);
}
