import type { Db } from '../db/atomic.ts'

/** All categories in their order, with the clauses of the documents that name them. */
export async function findCategories(db: Db) {
  const categories = await db.selectFrom('category').selectAll().orderBy('sort').execute()
  const clauses = await db.selectFrom('category_clause').selectAll().orderBy('document').orderBy('clause').execute()
  return categories.map((category) => ({
    code: category.code,
    nameZh: category.name_zh,
    nameEn: category.name_en,
    family: category.family,
    isDesignation: category.is_designation,
    minorsDuty: category.minors_duty as 'free' | 'reduced' | null,
    isPublicCulture: category.is_public_culture,
    clauses: clauses
      .filter(({ category_code }) => category_code === category.code)
      .map(({ document, clause, quotation }) => ({ document, clause, quotation })),
  }))
}
