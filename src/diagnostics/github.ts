import type { Problem, Severity } from '../problems.ts';
import { withoutIsolates } from '../text/isolated.ts';
import { codeGuides } from './codes.ts';
import { folded, unsaidLine } from './folded.ts';
import { detailsOf, type Reader } from './text.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', remark: 'notice' };

/**
 * Problems as workflow commands, the first fifty of each warning, which GitHub shows beside the lines of a commit, as
 * `::error file=content/articles/20510.md,line=4,col=8,title=…::…`. Source: GitHub Docs, “Workflow commands for
 * GitHub Actions”; the escaping is that of actions/toolkit, packages/core/src/command.ts.
 */
export function githubCommands(problems: readonly Problem[], reader: Reader): string {
  const { said, unsaid } = folded(problems);
  const more = unsaid.map((one) => {
    const text = withoutIsolates(unsaidLine(one)[reader.language]);
    return `::${COMMANDS[one.severity]} title=${titleOf(one.code, reader)}::${escapedData(text)}`;
  });
  return [...said.map((problem) => command(problem, reader)), ...more].join('\n');
}

function titleOf(code: Problem['code'], { language }: Reader): string {
  return escapedProperty(`${codeGuides[code].title[language]} (${code})`);
}

function command(problem: Problem, { language, base }: Reader): string {
  const { code, severity, file, line, column } = problem;
  const places = { file: base + file, line, col: line && column };
  const properties = Object.entries(places)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  properties.push(`title=${titleOf(code, { language, base })}`);
  const text = withoutIsolates(detailsOf(problem, language, true).join('\n'));
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapedData(text)}`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
