import { deliveryPath, deliveryText, type Delivery } from '../hosts/delivery.ts';
import { filesBeside } from '../hosts/host-files.ts';
import type { FileBeside } from './put-in-place.ts';

/** What is told beside an output of how it is published: the delivery, and the configuration of its server. */
export function publishingFiles(delivery: Delivery, output: string): FileBeside[] {
  return [
    { name: 'delivery.json', path: deliveryPath(output), text: deliveryText(delivery) },
    ...filesBeside(delivery).map(({ ending, text }) => ({
      name: ending,
      path: `${output}.${ending}`,
      text,
    })),
  ];
}
