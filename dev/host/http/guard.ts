/** The two names of the one listener: the site, and what stands for Forge's CDN. */
export type Origins = { site: string; cdn: string };

/**
 * Why a request is not served, or undefined. Only this machine's two names are answered, so that no page on the web can
 * reach the site by a name of its own; and a page from anywhere but the site itself reaches neither REST nor Forge.
 */
export function refusal(request: Request, { site, cdn }: Origins): string | undefined {
  const { origin, pathname } = new URL(request.url);
  if (origin !== site && origin !== cdn) return 'This address is not served.';
  const from = request.headers.get('origin');
  if (from !== null && from !== site && !(from === cdn && pathname.startsWith('/cdn/')))
    return `Requests from ${from} are not served.`;
  if (origin === site && pathname.startsWith('/cdn/')) return 'The CDN has an address of its own.';
  if (origin === cdn && !pathname.startsWith('/cdn/') && !pathname.startsWith('/rest/'))
    return 'Only the CDN and REST are here.';
  return undefined;
}
