import { drawAvatar } from '../draw-avatar.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

/** Draws the picture, since a local site has no picture service. */
export const getAvatar = operation('GET', '/rest/api/3/universal_avatar/view/type/{type}/avatar/{id}', {
  scopes: SCOPES.readAvatar,
  open: true,
  answer({ site, params }) {
    return {
      status: 200,
      body: new TextEncoder().encode(drawAvatar(site, params)),
      headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' },
    };
  },
});
