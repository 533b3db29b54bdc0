import { addGadget, listGadgets } from '../host/gadgets.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';
import { useTitle } from '../shell/use-title.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { GadgetCard } from './GadgetCard.tsx';

/** The one dashboard of the site, with the app's gadgets. Everybody sees it and may change it. */
export function DashboardPage() {
  const { client, app, person } = useFrame();
  useTitle('Dashboard');
  const { load, again } = useLoad(`dashboard ${person.accountId}`, () => listGadgets(client));
  const add = async (moduleKey: string) => {
    await addGadget(client, moduleKey);
    again();
  };
  return (
    <div className="stack">
      <h1>Dashboard</h1>
      <div>
        {app.ofType('jira:dashboardGadget').map(({ key, title }) => (
          <button key={key} type="button" onClick={() => void add(key)}>
            Add gadget: {title}
          </button>
        ))}
      </div>
      <Loaded load={load} what="the gadgets" again={again}>
        {(gadgets) => gadgets.map((gadget) => <GadgetCard key={gadget.id} gadget={gadget} again={again} />)}
      </Loaded>
    </div>
  );
}
