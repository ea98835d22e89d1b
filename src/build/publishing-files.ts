import { deliveryPath, deliveryText, type Delivery } from '../hosts/delivery.ts';
import { filesBeside } from '../hosts/host-files.ts';

/** A file beside an output that is read by what publishes it. */
export interface PublishingFile {
  /** The end of its name. */
  name: string;
  path: string;
  /** Absent: there is none of this kind, and one that an earlier build left goes. */
  text?: string | undefined;
}

/** What is told beside an output of how it is published: the delivery, and the configuration of its server. */
export function publishingFiles(delivery: Delivery, output: string): PublishingFile[] {
  return [
    { name: 'delivery.json', path: deliveryPath(output), text: deliveryText(delivery) },
    ...filesBeside(delivery).map(({ ending, text }) => ({
      name: ending,
      path: `${output}.${ending}`,
      text,
    })),
  ];
}
