import { useMemo, useState } from 'react';
import { AppFrame } from '../app-frame/AppFrame.tsx';
import { ownHistory } from '../app-frame/place.ts';
import type { PlaceServices } from '../bridge/services.ts';
import { configureGadget, removeGadget, type Gadget } from '../host/gadgets.ts';
import { useFrame } from '../shell/frame-context.ts';

type Props = { gadget: Gadget; again: () => void };

/** A gadget with the entries of its menu. Its form submits the configuration and goes back to the view. */
export function GadgetCard({ gadget: { id, moduleKey, configuration }, again }: Props) {
  const { app, client } = useFrame();
  const module = app.find(moduleKey);
  const [turn, setTurn] = useState(0);
  const [isEdited, setEdited] = useState(false);
  const place = useMemo(
    (): PlaceServices => ({
      close: null,
      submit: async (submitted) => {
        await configureGadget(client, id, submitted);
        setEdited(false);
        again();
      },
      onClose: () => undefined,
      history: ownHistory(),
    }),
    [client, id, again],
  );
  if (!module) return <p role="alert">The app has no gadget {moduleKey} any more.</p>;
  const extension = {
    type: module.type,
    ...(isEdited ? { entryPoint: 'edit' } : {}),
    gadgetConfiguration: configuration ?? {},
    dashboard: { id: '10000' },
    gadget: { id },
    location: location.href,
  };
  const remove = async () => {
    await removeGadget(client, id);
    again();
  };
  return (
    <section className="card" aria-label={module.title}>
      <h2>{module.title}</h2>
      <div>
        <button type="button" onClick={() => setEdited(true)}>
          Configure
        </button>
        <button type="button" onClick={() => setTurn(turn + 1)}>
          Refresh
        </button>
        <button type="button" onClick={() => void remove()}>
          Remove
        </button>
      </div>
      <AppFrame
        key={turn}
        surface={{ moduleKey, moduleType: module.type, extension }}
        url={module.url}
        title={module.title}
        place={place}
        refresh={again}
        height="fit"
      />
    </section>
  );
}
