/** The two origins of the one listener: the site, and the replacement of Forge's CDN. */
export type Origins = { site: string; cdn: string };

/**
 * Why a request is refused, or undefined. Only this machine's two names are served, so that no web page reaches the
 * site by a name of its own; and pages from other origins reach neither REST nor Forge.
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
