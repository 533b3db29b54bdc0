import { mount } from '../ui/mount';
import { BacklogReport } from './BacklogReport';
import { catalogue, Words } from './words';

void mount({
  catalogue,
  Words,
  title: (words) => words.name,
  draw: (context) => <BacklogReport context={context} />,
});
