import type { DeskSettings } from './settings.ts';

/** Which other hosts the desk may ask: those of the Git service, and none where it saves in the browser alone. */
export function deskOrigins({ backend, server }: DeskSettings): {
  connect: string[];
  images: string[];
} {
  if (backend === 'trial') return { connect: [], images: [] };
  if (server) return { connect: [new URL(server).origin], images: [new URL(server).origin] };
  return ORIGINS[backend];
}

/** The programming interface of each service, and where its portraits of people lie. */
const ORIGINS = {
  github: {
    connect: ['https://api.github.com'],
    images: ['https://avatars.githubusercontent.com'],
  },
  gitlab: { connect: ['https://gitlab.com'], images: ['https://gitlab.com'] },
  gitea: { connect: ['https://gitea.com'], images: ['https://gitea.com'] },
};
