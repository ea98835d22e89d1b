/** What we use of Eleventy, which ships no types. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    addPlugin<Options>(
      plugin: (config: UserConfig, options: Options) => void,
      options: Options,
    ): void;
    addGlobalData(name: string, data: unknown): void;
    addTemplate(virtualPath: string, template: VirtualTemplate, data: TemplateData): void;
    setTemplateFormats(formats: string[]): void;
    setUseGitIgnore(use: boolean): void;
    benchmarks: { config: { setIsVerbose(isVerbose: boolean): void } };
  }

  /** A template without a file: rendered with the data of each page that it makes. */
  type VirtualTemplate = (data: Record<string, unknown>) => string | Promise<string>;

  interface TemplateData {
    pagination?: { data: string; size: number; alias: string };
    permalink?: (data: Record<string, unknown>) => string;
    eleventyExcludeFromCollections?: boolean;
  }

  interface Options {
    config: (config: UserConfig) => void;
    configPath: false;
    quietMode: boolean;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: Options);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
