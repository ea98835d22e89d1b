import type { NewsMediaOrganization } from 'schema-dts';
import { absolute } from '../addresses.ts';
import type { Site } from '../model/site.ts';

/**
 * What the settings of `legal` say of the newspaper in the words of schema.org/NewsMediaOrganization: nothing that its
 * pages do not say to readers.
 */
export function legalData(
  site: Pick<Site, 'url' | 'legal'>,
): Partial<Exclude<NewsMediaOrganization, string>> {
  if (!site.legal) return {};
  const { company, address, phone, email, ...pages } = site.legal;
  const at = (path: string | undefined) => path && absolute(path, site);
  const said = {
    legalName: company,
    address,
    telephone: phone,
    email,
    publishingPrinciples: at(pages.principles),
    correctionsPolicy: at(pages.corrections),
    masthead: at(pages.masthead),
    ownershipFundingInfo: at(pages.ownership),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
