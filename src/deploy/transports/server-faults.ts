import type { Said } from '../../problems.ts';
import { HostFault } from '../host-fault.ts';
import type { Ran } from './program.ts';
import { areaOf, nameOf, type Target } from './target.ts';

/** What is wrong with a server, told by how `ssh` or `rsync` ended. */
interface ServerFault {
  error: HostFault;
  /** Whether a second attempt would end in the same way. */
  isFinal: boolean;
}

/** What is told of an end, by what the program said. */
interface Sign {
  is: (ended: Pick<Ran, 'code' | 'stderr'>) => boolean;
  says: (target: Target) => Said;
}

const SIGNS: Sign[] = [
  {
    is: ({ stderr }) => /Host key verification failed|IDENTIFICATION HAS CHANGED/.test(stderr),
    says: ({ host = '' }) => ({
      ar: `مفتاح الخادم ${host} غير معروف هنا أو تغير، فلم يُرسل شيء. إن كنت تثق به فضع سطور ssh-keyscan الخاصة به في SSH_KNOWN_HOSTS أو في ‎~/.ssh/known_hosts‎.`,
      en: `The key of the server ${host} is not known here, or has changed, and nothing was sent. If you trust it, put its lines of ssh-keyscan into SSH_KNOWN_HOSTS or ~/.ssh/known_hosts.`,
    }),
  },
  {
    is: ({ stderr }) => /Permission denied \(|Too many authentication failures/.test(stderr),
    says: ({ host = '' }) => ({
      ar: `لم يقبل الخادم ${host} المفتاح. ضع المفتاح الخاص في SSH_PRIVATE_KEY أو في وكيل SSH، والعام في ‎~/.ssh/authorized_keys‎ على الخادم.`,
      en: `The server ${host} did not accept the key. Put the private key into SSH_PRIVATE_KEY or the SSH agent, and the public one into ~/.ssh/authorized_keys on the server.`,
    }),
  },
  {
    is: ({ stderr }) => /rsync: (command )?not found/.test(stderr),
    says: ({ host = '' }) => ({
      ar: `لا يوجد البرنامج rsync على الخادم ${host}. على Debian: apt-get install rsync`,
      en: `The program rsync is not on the server ${host}. On Debian: apt-get install rsync`,
    }),
  },
  {
    is: ({ code }) => code === 73,
    says: (target) => ({
      ar: `لا تمكن الكتابة في ${nameOf(target)} وفي ${areaOf(target)} بجانبه. أنشئهما مرة واحدة على الخادم وأعطهما لمن يرسل: sudo install -d -o USER ${target.folder} ${areaOf(target)}`,
      en: `${nameOf(target)} and ${areaOf(target)} beside it cannot be written. Make them once on the server and give them to who sends: sudo install -d -o USER ${target.folder} ${areaOf(target)}`,
    }),
  },
  {
    is: ({ stderr }) => /No space left on device|Disk quota exceeded/i.test(stderr),
    says: (target) => ({
      ar: `امتلأ القرص حيث الموقع: ${nameOf(target)}`,
      en: `The disk where the site lies is full: ${nameOf(target)}`,
    }),
  },
];

/** What is told of a program that did not end well. */
export function serverFault(ended: Pick<Ran, 'code' | 'stderr'>, target: Target): ServerFault {
  const sign = SIGNS.find(({ is }) => is(ended));
  const said = sign?.says(target) ?? {
    ar: `تعذر الإرسال إلى ${nameOf(target)} (الرمز ${ended.code}).`,
    en: `Sending to ${nameOf(target)} failed (code ${ended.code}).`,
  };
  return { error: new HostFault(said, ended.stderr.trim()), isFinal: sign !== undefined };
}
