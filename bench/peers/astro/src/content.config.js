import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const articles = defineCollection({
  loader: glob({ base: './src/articles', pattern: '**/*.md' }),
  schema: z.object({
    title: z.string(),
    date: z.coerce.date(),
    categories: z.array(z.string()),
    source: z.string(),
    followUp: z.string().optional(),
    via: z.string().optional(),
    story: z.string().optional(),
    description: z.string().optional(),
    authors: z.array(z.string()).default([]),
    keywords: z.array(z.string()).default([]),
    image: z.string().optional(),
  }),
});

export const collections = { articles };
