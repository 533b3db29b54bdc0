import { useEffect, useRef, useState } from 'react';
import { bridgeCommands } from '../bridge/commands.ts';
import type { PlaceServices, Surface } from '../bridge/services.ts';
import { createForgeBridge } from '../forge-bridge.ts';
import { appCalls } from '../host/app-calls.ts';
import { currentTheme, watchTheme } from '../shell/color-mode.ts';
import { useFrame } from '../shell/frame-context.ts';
import { addresses } from './addresses.ts';
import { pageServices } from './page-services.ts';

/** The sandbox attribute that Forge sets. */
const SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
/** @NOTE unverified on a live site: no document tells what Jira's iframes allow; without this, copying fails. */
const ALLOW = 'clipboard-write';
const SMALLEST_HEIGHT = 40;

type Props = {
  surface: Surface;
  url: string;
  title: string;
  place: PlaceServices;
  refresh: () => void;
  /** `fill`: the height of its box; `fit`: the height of the app's content. */
  height: 'fit' | 'fill';
};

/** A view of the app in its iframe, with its bridge. A change of person or surface reloads it. */
export function AppFrame(props: Props) {
  const { person } = useFrame();
  const { moduleKey, extension } = props.surface;
  // Parts that change while the view is open do not reload it.
  const place = { ...extension, location: undefined, isNewToIssue: undefined };
  const identity = JSON.stringify([person.accountId, props.url, moduleKey, place]);
  return <LiveFrame key={identity} {...props} />;
}

function LiveFrame({ title, place, refresh, height, ...first }: Props) {
  const frame = useFrame();
  // Each surface or address has its own key, hence its own component.
  const [{ surface, url }] = useState(first);
  const iframe = useRef<HTMLIFrameElement>(null);
  const [content, setContent] = useState(SMALLEST_HEIGHT);
  const latest = useRef({ frame, place, refresh });
  useEffect(() => {
    latest.current = { frame, place, refresh };
  });

  useEffect(() => {
    const origin = new URL(url, location.href).origin;
    const send = (message: unknown) => iframe.current?.contentWindow?.postMessage(message, origin);
    const { client, app } = latest.current.frame;
    const page = pageServices(
      () => latest.current.frame,
      surface,
      () => latest.current.refresh(),
    );
    const services = {
      surface,
      host: appCalls(client),
      page,
      place: latest.current.place,
      addresses: addresses(app, surface),
    };
    const bridge = createForgeBridge(send, bridgeCommands(services));
    const listen = (event: MessageEvent<unknown>) => {
      if (event.source !== iframe.current?.contentWindow || event.origin !== origin) return;
      const size = resizedTo(event.data);
      if (size === null) void bridge.receive(event.data);
      else setContent(Math.max(SMALLEST_HEIGHT, Math.ceil(size)));
    };
    addEventListener('message', listen);
    const stopTheme = watchTheme(() => send({ forge: 'theme', theme: currentTheme() }));
    if (iframe.current) iframe.current.src = url;
    return () => {
      removeEventListener('message', listen);
      stopTheme();
      bridge.close();
    };
  }, [surface, url]);

  const style = height === 'fit' ? { height: content } : {};
  return (
    <iframe
      ref={iframe}
      title={title}
      sandbox={SANDBOX}
      allow={ALLOW}
      className={`app-frame app-frame-${height}`}
      style={style}
    />
  );
}

function resizedTo(message: unknown): number | null {
  if (typeof message !== 'object' || message === null || !('forge' in message) || message.forge !== 'resize')
    return null;
  return 'height' in message && typeof message.height === 'number' ? message.height : null;
}
