/** Made from the API's OpenAPI document by `npm run types`; not edited by hand. */

export interface paths {
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the web needs to know of this installation */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            basemap: {
                                /** @enum {string} */
                                kind: "none" | "tianditu" | "xyz" | "wmts";
                                url: string | null;
                                labelsUrl: string | null;
                                subdomains: string | null;
                                crs: string;
                                attribution: string | null;
                                approvalNumber: string | null;
                                maxZoom: number;
                            };
                            /** @description The installation started with demonstration data */
                            demo: boolean;
                            contactEmail: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Administrative divisions: the provinces, or those below one */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    parent?: string;
                    /** @description With everything of that level below `parent`, not its children alone */
                    level?: "province" | "city" | "county" | "street";
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "street";
                                parentCode: string | null;
                                bbox: {
                                    minLon: number;
                                    minLat: number;
                                    maxLon: number;
                                    maxLat: number;
                                } | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions/outlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlines of divisions as GeoJSON, WGS-84 */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    under?: string;
                    /** @description Simplified to so many metres */
                    tolerance: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            type: "FeatureCollection";
                            features: {
                                /** @enum {string} */
                                type: "Feature";
                                properties: {
                                    code: string;
                                    name: string;
                                    /** @enum {string} */
                                    level: "province" | "city" | "county" | "street";
                                    parentCode: string | null;
                                    source: string | null;
                                };
                                geometry: {
                                    type: string;
                                    coordinates: unknown;
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/divisions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One division with its ancestors and children */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @example 3301 */
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            code: string;
                            name: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county" | "street";
                            parentCode: string | null;
                            bbox: {
                                minLon: number;
                                minLat: number;
                                maxLon: number;
                                maxLat: number;
                            } | null;
                            centre: {
                                lon: number;
                                lat: number;
                            } | null;
                            /** @description From the province down to its parent */
                            path: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "street";
                            }[];
                            children: {
                                code: string;
                                name: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county" | "street";
                            }[];
                            retiredOn: string | null;
                            outlineSource: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What places can be, and which documents say so */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                code: string;
                                nameZh: string;
                                nameEn: string;
                                /** @description Broad group, for icons and colours */
                                family: string;
                                /** @description A place may also be named this beside its own category */
                                isDesignation: boolean;
                                minorsDuty: ("free" | "reduced") | null;
                                /** @description 公共文化服务保障法 14 */
                                isPublicCulture: boolean;
                                /** @description Which documents name the category */
                                clauses: {
                                    /** @description NAT, NX, YJ, TS, GZ, MINORS_ACT or CULTURE_ACT */
                                    document: string;
                                    clause: string;
                                    quotation: string;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Days off and 调休 working days of a year, as published */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /** @description false: the State Council has not published it; nothing is guessed */
                            isPublished: boolean;
                            publishedOn: string | null;
                            source: string | null;
                            days: {
                                /** @description YYYY-MM-DD */
                                day: string;
                                /** @description holiday: a day off; workday: a 调休 working day */
                                kind: string;
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One venue with everything a visitor needs; 410 when it closed for good */
        get: {
            parameters: {
                query: {
                    /** @description Coordinate system of the answer */
                    crs: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            nameEn: string | null;
                            category: string;
                            /** @description Degrees, longitude first */
                            location: {
                                lon: number;
                                lat: number;
                            };
                            address: string | null;
                            division: {
                                code: string;
                                name: string;
                            } | null;
                            /** @description True distance from the place asked about */
                            metres?: number;
                            /** @description Every day */
                            freeFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                            reducedFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                            /** @description A monthly free day, an open day or a free season */
                            hasFreeDay: boolean;
                            /** @description At the moment of the request */
                            open: {
                                /**
                                 * @description not-yet-published: it turns on a holiday arrangement that isn’t out
                                 * @enum {string}
                                 */
                                state: "open" | "closed" | "unknown" | "not-yet-published";
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                until?: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                opensNext?: string;
                            };
                            wheelchair: ("yes" | "limited" | "no") | null;
                            groupMax: number | null;
                            verifiedOn: string | null;
                            source: string;
                            /** @description Fields invented for a demonstration */
                            demoFields: string[];
                            aliases: string[];
                            description: string | null;
                            phone: string | null;
                            website: string | null;
                            directions: string | null;
                            accessibilityNote: string | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            designations: {
                                category: string;
                                /** @enum {string} */
                                level: "national" | "provincial" | "city" | "county";
                                year: number | null;
                                source: string;
                                isDemo: boolean;
                            }[];
                            offers: {
                                audiences: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @enum {string} */
                                kind: "free" | "percent" | "price";
                                /** @description What is paid of the full price; 50 = half price */
                                percent?: number;
                                /** @description Price in fen */
                                priceFen?: number;
                                minAge?: number;
                                /** @description Inclusive, in full years */
                                maxAge?: number;
                                /** @description Fitting either the age or the height is enough */
                                maxHeightCm?: number;
                                /** @enum {string} */
                                days: "daily" | "monthly" | "open_day" | "season";
                                /**
                                 * @description -1 = last
                                 * @enum {integer}
                                 */
                                monthlyNth?: -1 | 1 | 2 | 3 | 4 | 5;
                                /** @description 1 = Monday … 7 = Sunday */
                                monthlyWeekday?: number;
                                monthlyDay?: number;
                                dates?: string[];
                                /** @description MM-DD */
                                seasonFrom?: string;
                                /** @description MM-DD */
                                seasonTo?: string;
                                /** @description What a visitor must bring or do */
                                condition?: string;
                                /** @description The article the offer follows from */
                                basis?: string;
                                isDemo?: boolean;
                                words: {
                                    zh: string;
                                    en: string;
                                };
                            }[];
                            /** @description Which of `offers` hold today, by their place in the list */
                            offersToday: number[];
                            openingRules: {
                                kind: "hours" | "closed";
                                /** @description 1 = Monday … 7 = Sunday; absent: every day */
                                weekdays?: number[];
                                opens?: string;
                                closes?: string;
                                lastEntry?: string;
                                /** @description MM-DD; the season may wrap New Year */
                                seasonFrom?: string;
                                seasonTo?: string;
                                /** @description With toOn: an exception for these dates */
                                fromOn?: string;
                                toOn?: string;
                                holidays?: "any" | "except" | "only";
                                makeupDays?: "own" | "workday";
                                note?: string;
                                isDemo?: boolean;
                            }[];
                            openingWords: {
                                zh: string;
                                en: string;
                            };
                            /** @description Seven days from today on */
                            week: {
                                /** @description YYYY-MM-DD */
                                day: string;
                                /** @enum {string} */
                                state: "open" | "closed" | "unknown" | "not-yet-published";
                                /** @description HH:MM in China; closes at or before opens is after midnight */
                                ranges: {
                                    opens: string;
                                    closes: string;
                                    lastEntry?: string;
                                }[];
                                /** @description Which kind of rule decided */
                                reason?: string;
                                note?: string;
                                /** @description Name of the day off, or of the holiday a 调休 day makes up for */
                                holiday?: string;
                            }[];
                            programmes: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                types: string[];
                                /** @description 0 = before school, 1–6 primary, 7–9 junior, 10–12 senior */
                                gradeFrom: number;
                                gradeTo: number;
                                minutes: number | null;
                                groupMin: number | null;
                                groupMax: number | null;
                                priceFen: number;
                                /** @description 进校园 */
                                comesToSchool: boolean;
                                lessonUrl: string | null;
                                description: string | null;
                                isDemo: boolean;
                            }[];
                            capacity: number | null;
                            groupMin: number | null;
                            groupNoticeDays: number | null;
                            bookingUrl: string | null;
                            sourceRef: string | null;
                            sourceLicence: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The venues that the caller keeps */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                category: string;
                                status: string;
                                verifiedOn: string | null;
                                /** @description Changes that wait for a steward */
                                waiting: number;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A venue as its editor sees it, whatever its state */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            version: number;
                            verifiedOn: string | null;
                            division: {
                                code: string;
                                name: string;
                            } | null;
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            source: string;
                            demoFields: string[];
                            entry: {
                                name: string;
                                nameEn: string | null;
                                aliases: string[];
                                category: string;
                                /** @description WGS-84 */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                address: string | null;
                                phone: string | null;
                                website: string | null;
                                description: string | null;
                                directions: string | null;
                                /** @enum {string|null} */
                                wheelchair: "yes" | "limited" | "no" | null;
                                accessibilityNote: string | null;
                                groupMin: number | null;
                                groupMax: number | null;
                                groupNoticeDays: number | null;
                                capacity: number | null;
                                bookingUrl: string | null;
                                /**
                                 * @description held only comes from a review
                                 * @enum {string}
                                 */
                                status: "published" | "held" | "closed";
                                offers: {
                                    audiences: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                    /** @enum {string} */
                                    kind: "free" | "percent" | "price";
                                    /** @description What is paid of the full price; 50 = half price */
                                    percent?: number;
                                    /** @description Price in fen */
                                    priceFen?: number;
                                    minAge?: number;
                                    /** @description Inclusive, in full years */
                                    maxAge?: number;
                                    /** @description Fitting either the age or the height is enough */
                                    maxHeightCm?: number;
                                    /** @enum {string} */
                                    days: "daily" | "monthly" | "open_day" | "season";
                                    /**
                                     * @description -1 = last
                                     * @enum {integer}
                                     */
                                    monthlyNth?: -1 | 1 | 2 | 3 | 4 | 5;
                                    /** @description 1 = Monday … 7 = Sunday */
                                    monthlyWeekday?: number;
                                    monthlyDay?: number;
                                    dates?: string[];
                                    /** @description MM-DD */
                                    seasonFrom?: string;
                                    /** @description MM-DD */
                                    seasonTo?: string;
                                    /** @description What a visitor must bring or do */
                                    condition?: string;
                                    /** @description The article the offer follows from */
                                    basis?: string;
                                    isDemo?: boolean;
                                }[];
                                openingRules: {
                                    kind: "hours" | "closed";
                                    /** @description 1 = Monday … 7 = Sunday; absent: every day */
                                    weekdays?: number[];
                                    opens?: string;
                                    closes?: string;
                                    lastEntry?: string;
                                    /** @description MM-DD; the season may wrap New Year */
                                    seasonFrom?: string;
                                    seasonTo?: string;
                                    /** @description With toOn: an exception for these dates */
                                    fromOn?: string;
                                    toOn?: string;
                                    holidays?: "any" | "except" | "only";
                                    makeupDays?: "own" | "workday";
                                    note?: string;
                                    isDemo?: boolean;
                                }[];
                                programmes: {
                                    /** Format: uuid */
                                    id?: string;
                                    name: string;
                                    types: ("youth_league" | "labour" | "practice" | "volunteering" | "law" | "safety" | "study_trip" | "public_education" | "popular_science" | "heritage" | "interest" | "hands_on" | "joint_education" | "family_study_trip" | "family_reading" | "mental_health" | "emergency" | "life" | "careers" | "fine_arts_at_school" | "opera_at_school" | "heritage_at_school" | "medicine_at_school" | "law_at_school")[];
                                    /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                    gradeFrom: number;
                                    /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                    gradeTo: number;
                                    minutes: number | null;
                                    groupMin: number | null;
                                    groupMax: number | null;
                                    priceFen: number;
                                    /** @description 进校园 */
                                    comesToSchool: boolean;
                                    lessonUrl: string | null;
                                    description: string | null;
                                }[];
                            };
                            isSteward: boolean;
                            pending: {
                                /** Format: uuid */
                                id: string;
                                /** @description By field: what it was, and what it becomes */
                                fields: {
                                    [key: string]: {
                                        before: unknown;
                                        after: unknown;
                                    };
                                };
                                note: string | null;
                                proposedBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                proposedAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a venue: what matters waits for a steward, the rest is public at once (If-Match; 412 with both versions) */
        patch: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        changes: {
                            name?: string;
                            nameEn?: string | null;
                            aliases?: string[];
                            category?: string;
                            /** @description WGS-84 */
                            location?: {
                                lon: number;
                                lat: number;
                            };
                            address?: string | null;
                            phone?: string | null;
                            website?: string | null;
                            description?: string | null;
                            directions?: string | null;
                            /** @enum {string|null} */
                            wheelchair?: "yes" | "limited" | "no" | null;
                            accessibilityNote?: string | null;
                            groupMin?: number | null;
                            groupMax?: number | null;
                            groupNoticeDays?: number | null;
                            capacity?: number | null;
                            bookingUrl?: string | null;
                            offers?: {
                                audiences: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @enum {string} */
                                kind: "free" | "percent" | "price";
                                /** @description What is paid of the full price; 50 = half price */
                                percent?: number;
                                /** @description Price in fen */
                                priceFen?: number;
                                minAge?: number;
                                /** @description Inclusive, in full years */
                                maxAge?: number;
                                /** @description Fitting either the age or the height is enough */
                                maxHeightCm?: number;
                                /** @enum {string} */
                                days: "daily" | "monthly" | "open_day" | "season";
                                /**
                                 * @description -1 = last
                                 * @enum {integer}
                                 */
                                monthlyNth?: -1 | 1 | 2 | 3 | 4 | 5;
                                /** @description 1 = Monday … 7 = Sunday */
                                monthlyWeekday?: number;
                                monthlyDay?: number;
                                dates?: string[];
                                /** @description MM-DD */
                                seasonFrom?: string;
                                /** @description MM-DD */
                                seasonTo?: string;
                                /** @description What a visitor must bring or do */
                                condition?: string;
                                /** @description The article the offer follows from */
                                basis?: string;
                                isDemo?: boolean;
                            }[];
                            openingRules?: {
                                kind: "hours" | "closed";
                                /** @description 1 = Monday … 7 = Sunday; absent: every day */
                                weekdays?: number[];
                                opens?: string;
                                closes?: string;
                                lastEntry?: string;
                                /** @description MM-DD; the season may wrap New Year */
                                seasonFrom?: string;
                                seasonTo?: string;
                                /** @description With toOn: an exception for these dates */
                                fromOn?: string;
                                toOn?: string;
                                holidays?: "any" | "except" | "only";
                                makeupDays?: "own" | "workday";
                                note?: string;
                                isDemo?: boolean;
                            }[];
                            programmes?: {
                                /** Format: uuid */
                                id?: string;
                                name: string;
                                types: ("youth_league" | "labour" | "practice" | "volunteering" | "law" | "safety" | "study_trip" | "public_education" | "popular_science" | "heritage" | "interest" | "hands_on" | "joint_education" | "family_study_trip" | "family_reading" | "mental_health" | "emergency" | "life" | "careers" | "fine_arts_at_school" | "opera_at_school" | "heritage_at_school" | "medicine_at_school" | "law_at_school")[];
                                /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                gradeFrom: number;
                                /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                gradeTo: number;
                                minutes: number | null;
                                groupMin: number | null;
                                groupMax: number | null;
                                priceFen: number;
                                /** @description 进校园 */
                                comesToSchool: boolean;
                                lessonUrl: string | null;
                                description: string | null;
                            }[];
                            /** @enum {string} */
                            status?: "published" | "closed";
                        };
                        /** @description For the steward who decides */
                        note?: string;
                        /** @description Everything in the entry was looked at and is true today */
                        isVerified?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            /** @description Fields that are public now */
                            published: string[];
                            waiting: {
                                /** Format: uuid */
                                id: string;
                                fields: string[];
                            } | null;
                            held: {
                                name: string;
                                words: string[];
                            }[];
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/venues/{id}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What new opening rules, or closing for good, would change and affect; nothing is written */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        openingRules?: {
                            kind: "hours" | "closed";
                            /** @description 1 = Monday … 7 = Sunday; absent: every day */
                            weekdays?: number[];
                            opens?: string;
                            closes?: string;
                            lastEntry?: string;
                            /** @description MM-DD; the season may wrap New Year */
                            seasonFrom?: string;
                            seasonTo?: string;
                            /** @description With toOn: an exception for these dates */
                            fromOn?: string;
                            toOn?: string;
                            holidays?: "any" | "except" | "only";
                            makeupDays?: "own" | "workday";
                            note?: string;
                            isDemo?: boolean;
                        }[];
                        isClosing?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Days of the next 90 on which the venue would open at other times, or not at all */
                            days: {
                                /** @description YYYY-MM-DD */
                                day: string;
                                before: {
                                    /** @enum {string} */
                                    state: "open" | "closed" | "unknown" | "not-yet-published";
                                    /** @description HH:MM in China; closes at or before opens is after midnight */
                                    ranges: {
                                        opens: string;
                                        closes: string;
                                        lastEntry?: string;
                                    }[];
                                };
                                after: {
                                    /** @enum {string} */
                                    state: "open" | "closed" | "unknown" | "not-yet-published";
                                    /** @description HH:MM in China; closes at or before opens is after midnight */
                                    ranges: {
                                        opens: string;
                                        closes: string;
                                        lastEntry?: string;
                                    }[];
                                };
                            }[];
                            effects: {
                                /** @enum {string} */
                                kind: "programme" | "open_day" | "booking" | "slot" | "trip" | "event";
                                /** @description YYYY-MM-DD */
                                day?: string;
                                /** @description What it is, in words that hold no personal data */
                                name: string;
                                /** @description How many people it concerns */
                                people?: number;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Everything in the entry is still true today */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            /** @description Fields that are public now */
                            published: string[];
                            waiting: {
                                /** Format: uuid */
                                id: string;
                                fields: string[];
                            } | null;
                            held: {
                                name: string;
                                words: string[];
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a venue, the newest first: who changed what, from what to what */
        get: {
            parameters: {
                query: {
                    before?: number;
                    limit: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                at: string;
                                actor: string;
                                action: string;
                                /** @description By field: what it was, and what it becomes */
                                changes: {
                                    [key: string]: {
                                        before: unknown;
                                        after: unknown;
                                    };
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A venue as it was at a version */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            nameEn: string | null;
                            aliases: string[];
                            category: string;
                            /** @description WGS-84 */
                            location: {
                                lon: number;
                                lat: number;
                            };
                            address: string | null;
                            phone: string | null;
                            website: string | null;
                            description: string | null;
                            directions: string | null;
                            /** @enum {string|null} */
                            wheelchair: "yes" | "limited" | "no" | null;
                            accessibilityNote: string | null;
                            groupMin: number | null;
                            groupMax: number | null;
                            groupNoticeDays: number | null;
                            capacity: number | null;
                            bookingUrl: string | null;
                            /**
                             * @description held only comes from a review
                             * @enum {string}
                             */
                            status: "published" | "held" | "closed";
                            offers: {
                                audiences: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @enum {string} */
                                kind: "free" | "percent" | "price";
                                /** @description What is paid of the full price; 50 = half price */
                                percent?: number;
                                /** @description Price in fen */
                                priceFen?: number;
                                minAge?: number;
                                /** @description Inclusive, in full years */
                                maxAge?: number;
                                /** @description Fitting either the age or the height is enough */
                                maxHeightCm?: number;
                                /** @enum {string} */
                                days: "daily" | "monthly" | "open_day" | "season";
                                /**
                                 * @description -1 = last
                                 * @enum {integer}
                                 */
                                monthlyNth?: -1 | 1 | 2 | 3 | 4 | 5;
                                /** @description 1 = Monday … 7 = Sunday */
                                monthlyWeekday?: number;
                                monthlyDay?: number;
                                dates?: string[];
                                /** @description MM-DD */
                                seasonFrom?: string;
                                /** @description MM-DD */
                                seasonTo?: string;
                                /** @description What a visitor must bring or do */
                                condition?: string;
                                /** @description The article the offer follows from */
                                basis?: string;
                                isDemo?: boolean;
                            }[];
                            openingRules: {
                                kind: "hours" | "closed";
                                /** @description 1 = Monday … 7 = Sunday; absent: every day */
                                weekdays?: number[];
                                opens?: string;
                                closes?: string;
                                lastEntry?: string;
                                /** @description MM-DD; the season may wrap New Year */
                                seasonFrom?: string;
                                seasonTo?: string;
                                /** @description With toOn: an exception for these dates */
                                fromOn?: string;
                                toOn?: string;
                                holidays?: "any" | "except" | "only";
                                makeupDays?: "own" | "workday";
                                note?: string;
                                isDemo?: boolean;
                            }[];
                            programmes: {
                                /** Format: uuid */
                                id?: string;
                                name: string;
                                types: ("youth_league" | "labour" | "practice" | "volunteering" | "law" | "safety" | "study_trip" | "public_education" | "popular_science" | "heritage" | "interest" | "hands_on" | "joint_education" | "family_study_trip" | "family_reading" | "mental_health" | "emergency" | "life" | "careers" | "fine_arts_at_school" | "opera_at_school" | "heritage_at_school" | "medicine_at_school" | "law_at_school")[];
                                /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                gradeFrom: number;
                                /** @description 0 = before school, 1–6, 7–9, 10–12 */
                                gradeTo: number;
                                minutes: number | null;
                                groupMin: number | null;
                                groupMax: number | null;
                                priceFen: number;
                                /** @description 进校园 */
                                comesToSchool: boolean;
                                lessonUrl: string | null;
                                description: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/{id}/versions/{version}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a venue again what it was at a version: an edit like others (If-Match) */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            /** @description Fields that are public now */
                            published: string[];
                            waiting: {
                                /** Format: uuid */
                                id: string;
                                fields: string[];
                            } | null;
                            held: {
                                name: string;
                                words: string[];
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes that wait for a steward, the oldest first */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    category: string;
                                    /** @description Degrees, longitude first */
                                    location: {
                                        lon: number;
                                        lat: number;
                                    };
                                    version: number;
                                    division: {
                                        code: string;
                                        name: string;
                                    } | null;
                                };
                                /** @description By field: what it was, and what it becomes */
                                fields: {
                                    [key: string]: {
                                        before: unknown;
                                        after: unknown;
                                    };
                                };
                                /** @description The same fields as they stand now */
                                current: {
                                    [key: string]: unknown;
                                };
                                note: string | null;
                                proposedBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                proposedAt: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a change, or some of its fields; If-Match names the venue’s version it was compared with */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        only?: string[];
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            /** Format: uuid */
                            venueId: string;
                            published: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a change, saying why; whoever proposed it takes it back with this */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            venueId: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Venues whose recorded offers fall short of a rule on minors; shown, never changed */
        get: {
            parameters: {
                query: {
                    /** @example 3301 */
                    division?: string;
                    category?: string;
                    kind?: "free_for_minors" | "reduced_for_minors" | "monthly_free_day" | "policy_free_or_reduced";
                    /** @description breaks: the recorded offers fall short; unrecorded: no offer is recorded, so nobody knows */
                    status?: "breaks" | "unrecorded";
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                venue: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    category: string;
                                    division: {
                                        code: string;
                                        name: string;
                                    } | null;
                                };
                                findings: {
                                    /** @enum {string} */
                                    check: "free_for_minors" | "reduced_for_minors" | "monthly_free_day" | "policy_free_or_reduced";
                                    /**
                                     * @description breaks: the recorded offers fall short; unrecorded: no offer is recorded, so nobody knows
                                     * @enum {string}
                                     */
                                    status: "breaks" | "unrecorded";
                                    article: string;
                                    quotation: string;
                                }[];
                            }[];
                            /** @description Venues found by each check under `division` and `category`, whatever `kind` and `status`; empty on later pages */
                            counts: {
                                /** @enum {string} */
                                check: "free_for_minors" | "reduced_for_minors" | "monthly_free_day" | "policy_free_or_reduced";
                                zh: string;
                                en: string;
                                article: string;
                                breaks: number;
                                unrecorded: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Venues that match, in pages */
        get: {
            parameters: {
                query: {
                    /** @description Name, address, division or category: Chinese, pinyin, initials (zjsbwg), English, or a mixture */
                    q?: string;
                    /** @description Category codes: museum,library */
                    category?: string;
                    /** @description What it has been named: patriotism_base,science_base */
                    designation?: string;
                    /** @description Of the designation, or of any */
                    designationLevel?: "national" | "provincial" | "city" | "county";
                    /** @description Free or discounted for them every day */
                    audience?: "preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher";
                    /** @description Free every day: for somebody under 18, for the audience, at the age */
                    free?: boolean;
                    /** @description Free or discounted every day, likewise */
                    reduced?: boolean;
                    /** @description Free or discounted at this age; with free=true, free */
                    age?: number;
                    /** @description Open at this instant, RFC 3339 with offset (+ as %2B) */
                    openAt?: string;
                    /** @description YYYY-MM-DD */
                    openOn?: string;
                    /** @description weekend: on the Saturday or Sunday coming or under way */
                    open?: "now" | "weekend";
                    /** @description Types of programme: youth_league, labour, practice, volunteering, law, safety, study_trip, public_education, popular_science, heritage, interest, hands_on, joint_education, family_study_trip, family_reading, mental_health, emergency, life, careers, fine_arts_at_school, opera_at_school, heritage_at_school, medicine_at_school, law_at_school */
                    programmeType?: string;
                    /** @description Has a programme for it: 0 before school, 1–12 school years */
                    grade?: number;
                    /** @description Code, with all below: 3301 */
                    division?: string;
                    /** @description minLon,minLat,maxLon,maxLat; minLon > maxLon crosses 180° */
                    bbox?: string;
                    /** @description Takes a group of so many people at once */
                    group?: number;
                    /** @description Accessible by wheelchair throughout */
                    wheelchair?: boolean;
                    /** @description lon,lat: what distances are measured from */
                    near?: string;
                    /** @description True metres */
                    radius?: number;
                    /** @description Default: relevance with q (then distance with near), distance with near alone, else no particular order */
                    sort?: "distance" | "name" | "relevance";
                    limit: number;
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Also count what choosing each filter would give */
                    facets?: boolean;
                    /** @description Coordinate system of the answer */
                    crs?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                                category: string;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                address: string | null;
                                division: {
                                    code: string;
                                    name: string;
                                } | null;
                                /** @description True distance from the place asked about */
                                metres?: number;
                                /** @description Every day */
                                freeFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                reducedFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @description A monthly free day, an open day or a free season */
                                hasFreeDay: boolean;
                                /** @description At the moment of the request */
                                open: {
                                    /**
                                     * @description not-yet-published: it turns on a holiday arrangement that isn’t out
                                     * @enum {string}
                                     */
                                    state: "open" | "closed" | "unknown" | "not-yet-published";
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    until?: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    opensNext?: string;
                                };
                                wheelchair: ("yes" | "limited" | "no") | null;
                                groupMax: number | null;
                                verifiedOn: string | null;
                                source: string;
                                /** @description Fields invented for a demonstration */
                                demoFields: string[];
                            }[];
                            numberMatched: number;
                            numberMatchedIsEstimate: boolean;
                            /** @description Nothing is called what was typed; these are but for one mistake */
                            corrected: boolean;
                            next: string | null;
                            /** @description How many match if this filter is chosen instead of what it is now, all other filters kept */
                            facets?: {
                                isEstimate: boolean;
                                category: {
                                    [key: string]: number;
                                };
                                free: number;
                                reduced: number;
                                openNow: number;
                                openWeekend: number;
                                wheelchair: number;
                                /** @description Take the group asked about; without one, say which groups they take */
                                group: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/venues/nearby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Venues around a place, nearest first */
        get: {
            parameters: {
                query: {
                    /** @description Name, address, division or category: Chinese, pinyin, initials (zjsbwg), English, or a mixture */
                    q?: string;
                    /** @description Category codes: museum,library */
                    category?: string;
                    /** @description What it has been named: patriotism_base,science_base */
                    designation?: string;
                    /** @description Of the designation, or of any */
                    designationLevel?: "national" | "provincial" | "city" | "county";
                    /** @description Free or discounted for them every day */
                    audience?: "preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher";
                    /** @description Free every day: for somebody under 18, for the audience, at the age */
                    free?: boolean;
                    /** @description Free or discounted every day, likewise */
                    reduced?: boolean;
                    /** @description Free or discounted at this age; with free=true, free */
                    age?: number;
                    /** @description Open at this instant, RFC 3339 with offset (+ as %2B) */
                    openAt?: string;
                    /** @description YYYY-MM-DD */
                    openOn?: string;
                    /** @description weekend: on the Saturday or Sunday coming or under way */
                    open?: "now" | "weekend";
                    /** @description Types of programme: youth_league, labour, practice, volunteering, law, safety, study_trip, public_education, popular_science, heritage, interest, hands_on, joint_education, family_study_trip, family_reading, mental_health, emergency, life, careers, fine_arts_at_school, opera_at_school, heritage_at_school, medicine_at_school, law_at_school */
                    programmeType?: string;
                    /** @description Has a programme for it: 0 before school, 1–12 school years */
                    grade?: number;
                    /** @description Code, with all below: 3301 */
                    division?: string;
                    /** @description minLon,minLat,maxLon,maxLat; minLon > maxLon crosses 180° */
                    bbox?: string;
                    /** @description Takes a group of so many people at once */
                    group?: number;
                    /** @description Accessible by wheelchair throughout */
                    wheelchair?: boolean;
                    lon: number;
                    lat: number;
                    /** @description True metres */
                    radius: number;
                    limit: number;
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Coordinate system of the answer */
                    crs?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                                category: string;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                address: string | null;
                                division: {
                                    code: string;
                                    name: string;
                                } | null;
                                /** @description True distance from the place asked about */
                                metres?: number;
                                /** @description Every day */
                                freeFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                reducedFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @description A monthly free day, an open day or a free season */
                                hasFreeDay: boolean;
                                /** @description At the moment of the request */
                                open: {
                                    /**
                                     * @description not-yet-published: it turns on a holiday arrangement that isn’t out
                                     * @enum {string}
                                     */
                                    state: "open" | "closed" | "unknown" | "not-yet-published";
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    until?: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    opensNext?: string;
                                };
                                wheelchair: ("yes" | "limited" | "no") | null;
                                groupMax: number | null;
                                verifiedOn: string | null;
                                source: string;
                                /** @description Fields invented for a demonstration */
                                demoFields: string[];
                            }[];
                            numberMatched: number;
                            numberMatchedIsEstimate: boolean;
                            /** @description Nothing is called what was typed; these are but for one mistake */
                            corrected: boolean;
                            next: string | null;
                            /** @description How many match if this filter is chosen instead of what it is now, all other filters kept */
                            facets?: {
                                isEstimate: boolean;
                                category: {
                                    [key: string]: number;
                                };
                                free: number;
                                reduced: number;
                                openNow: number;
                                openWeekend: number;
                                wheelchair: number;
                                /** @description Take the group asked about; without one, say which groups they take */
                                group: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suggest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be meant by what is typed */
        get: {
            parameters: {
                query: {
                    /** @description What has been typed so far */
                    q: string;
                    /** @description Of each kind */
                    limit: number;
                    /** @description lon,lat */
                    near?: string;
                    /** @description Coordinate system of the answer */
                    crs?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            venues: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                                category: string;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                division: {
                                    code: string;
                                    name: string;
                                } | null;
                            }[];
                            divisions: {
                                code: string;
                                name: string;
                                /** @description With all it lies in: 浙江省 杭州市 西湖区 */
                                path: string;
                            }[];
                            categories: {
                                code: string;
                                name: string;
                                nameEn: string;
                            }[];
                            /** @description The venues are called so but for one mistake */
                            corrected: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places that match, or clusters of them, as binary columns (api/search/columns.ts) */
        get: {
            parameters: {
                query?: {
                    /** @description Name, address, division or category: Chinese, pinyin, initials (zjsbwg), English, or a mixture */
                    q?: string;
                    /** @description Category codes: museum,library */
                    category?: string;
                    /** @description What it has been named: patriotism_base,science_base */
                    designation?: string;
                    /** @description Of the designation, or of any */
                    designationLevel?: "national" | "provincial" | "city" | "county";
                    /** @description Free or discounted for them every day */
                    audience?: "preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher";
                    /** @description Free every day: for somebody under 18, for the audience, at the age */
                    free?: boolean;
                    /** @description Free or discounted every day, likewise */
                    reduced?: boolean;
                    /** @description Free or discounted at this age; with free=true, free */
                    age?: number;
                    /** @description Open at this instant, RFC 3339 with offset (+ as %2B) */
                    openAt?: string;
                    /** @description YYYY-MM-DD */
                    openOn?: string;
                    /** @description weekend: on the Saturday or Sunday coming or under way */
                    open?: "now" | "weekend";
                    /** @description Types of programme: youth_league, labour, practice, volunteering, law, safety, study_trip, public_education, popular_science, heritage, interest, hands_on, joint_education, family_study_trip, family_reading, mental_health, emergency, life, careers, fine_arts_at_school, opera_at_school, heritage_at_school, medicine_at_school, law_at_school */
                    programmeType?: string;
                    /** @description Has a programme for it: 0 before school, 1–12 school years */
                    grade?: number;
                    /** @description Code, with all below: 3301 */
                    division?: string;
                    /** @description minLon,minLat,maxLon,maxLat; minLon > maxLon crosses 180° */
                    bbox?: string;
                    /** @description Takes a group of so many people at once */
                    group?: number;
                    /** @description Accessible by wheelchair throughout */
                    wheelchair?: boolean;
                    /** @description Of a map with 256-pixel tiles: beyond some thousands of places, give clusters that suit it */
                    zoom?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.gongyu.columns": string;
                    };
                };
                /** @description As before */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/map/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Names of the places in a box */
        get: {
            parameters: {
                query: {
                    /** @description Name, address, division or category: Chinese, pinyin, initials (zjsbwg), English, or a mixture */
                    q?: string;
                    /** @description Category codes: museum,library */
                    category?: string;
                    /** @description What it has been named: patriotism_base,science_base */
                    designation?: string;
                    /** @description Of the designation, or of any */
                    designationLevel?: "national" | "provincial" | "city" | "county";
                    /** @description Free or discounted for them every day */
                    audience?: "preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher";
                    /** @description Free every day: for somebody under 18, for the audience, at the age */
                    free?: boolean;
                    /** @description Free or discounted every day, likewise */
                    reduced?: boolean;
                    /** @description Free or discounted at this age; with free=true, free */
                    age?: number;
                    /** @description Open at this instant, RFC 3339 with offset (+ as %2B) */
                    openAt?: string;
                    /** @description YYYY-MM-DD */
                    openOn?: string;
                    /** @description weekend: on the Saturday or Sunday coming or under way */
                    open?: "now" | "weekend";
                    /** @description Types of programme: youth_league, labour, practice, volunteering, law, safety, study_trip, public_education, popular_science, heritage, interest, hands_on, joint_education, family_study_trip, family_reading, mental_health, emergency, life, careers, fine_arts_at_school, opera_at_school, heritage_at_school, medicine_at_school, law_at_school */
                    programmeType?: string;
                    /** @description Has a programme for it: 0 before school, 1–12 school years */
                    grade?: number;
                    /** @description Code, with all below: 3301 */
                    division?: string;
                    /** @description minLon,minLat,maxLon,maxLat; minLon > maxLon crosses 180° */
                    bbox: string;
                    /** @description Takes a group of so many people at once */
                    group?: number;
                    /** @description Accessible by wheelchair throughout */
                    wheelchair?: boolean;
                    limit: number;
                    /** @description Coordinate system of the answer */
                    crs?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                nameEn: string | null;
                                category: string;
                                /** @description Degrees, longitude first */
                                location: {
                                    lon: number;
                                    lat: number;
                                };
                                /** @description Every day */
                                freeFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                reducedFor: ("preschool" | "primary" | "junior" | "senior" | "vocational" | "family" | "school_group" | "kindergarten_group" | "teacher")[];
                                /** @description At the moment of the request */
                                open: {
                                    /**
                                     * @description not-yet-published: it turns on a holiday arrangement that isn’t out
                                     * @enum {string}
                                     */
                                    state: "open" | "closed" | "unknown" | "not-yet-published";
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    until?: string;
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339 with offset
                                     */
                                    opensNext?: string;
                                };
                            }[];
                            numberMatched: number;
                            numberMatchedIsEstimate: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, the newest first */
        get: {
            parameters: {
                query: {
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                fileName: string;
                                format: string;
                                crs: string | null;
                                crsBy: string | null;
                                isForced: boolean;
                                source: string;
                                /** @enum {string} */
                                state: "reading" | "previewed" | "refused" | "applied" | "undone";
                                refusal: {
                                    code: string;
                                    column?: string;
                                    text: string;
                                } | null;
                                evidence: {
                                    /** @description Known places that were compared */
                                    matched: number;
                                    /** @description Median distance from them under each system */
                                    metres: {
                                        wgs84: number;
                                        gcj02: number;
                                        bd09: number;
                                    };
                                    best: string;
                                    /** @description Share of the places that are nearest under the best system */
                                    agreeing: number;
                                    examples: {
                                        row: number;
                                        name: string;
                                        metres: {
                                            wgs84: number;
                                            gcj02: number;
                                            bd09: number;
                                        };
                                    }[];
                                } | null;
                                counts: {
                                    new?: number;
                                    changed?: number;
                                    same?: number;
                                    duplicate?: number;
                                    refused?: number;
                                    passed?: number;
                                };
                                notes: {
                                    code: string;
                                    column?: string;
                                    text: string;
                                }[];
                                createdBy: string;
                                /**
                                 * Format: date-time
                                 * @description RFC 3339 with offset
                                 */
                                createdAt: string;
                                appliedAt: string | null;
                                undoneAt: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /** Upload a list and see what it would change (multipart/form-data, one file of up to 64 MB) */
        post: {
            parameters: {
                query: {
                    /** @description What the rows become */
                    kind: "venues" | "divisions" | "outlines";
                    /** @description Coordinate system of the file; left out, known places must tell it */
                    crs?: "wgs84" | "cgcs2000" | "gcj02" | "bd09";
                    /** @description Import although known places contradict the coordinate system; kept on record */
                    force?: boolean;
                    /** @description Where the list comes from; default: the name of the file */
                    source?: string;
                    licence?: string;
                };
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            fileName: string;
                            format: string;
                            crs: string | null;
                            crsBy: string | null;
                            isForced: boolean;
                            source: string;
                            /** @enum {string} */
                            state: "reading" | "previewed" | "refused" | "applied" | "undone";
                            refusal: {
                                code: string;
                                column?: string;
                                text: string;
                            } | null;
                            evidence: {
                                /** @description Known places that were compared */
                                matched: number;
                                /** @description Median distance from them under each system */
                                metres: {
                                    wgs84: number;
                                    gcj02: number;
                                    bd09: number;
                                };
                                best: string;
                                /** @description Share of the places that are nearest under the best system */
                                agreeing: number;
                                examples: {
                                    row: number;
                                    name: string;
                                    metres: {
                                        wgs84: number;
                                        gcj02: number;
                                        bd09: number;
                                    };
                                }[];
                            } | null;
                            counts: {
                                new?: number;
                                changed?: number;
                                same?: number;
                                duplicate?: number;
                                refused?: number;
                                passed?: number;
                            };
                            notes: {
                                code: string;
                                column?: string;
                                text: string;
                            }[];
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            appliedAt: string | null;
                            undoneAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: what it was and would change */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            fileName: string;
                            format: string;
                            crs: string | null;
                            crsBy: string | null;
                            isForced: boolean;
                            source: string;
                            /** @enum {string} */
                            state: "reading" | "previewed" | "refused" | "applied" | "undone";
                            refusal: {
                                code: string;
                                column?: string;
                                text: string;
                            } | null;
                            evidence: {
                                /** @description Known places that were compared */
                                matched: number;
                                /** @description Median distance from them under each system */
                                metres: {
                                    wgs84: number;
                                    gcj02: number;
                                    bd09: number;
                                };
                                best: string;
                                /** @description Share of the places that are nearest under the best system */
                                agreeing: number;
                                examples: {
                                    row: number;
                                    name: string;
                                    metres: {
                                        wgs84: number;
                                        gcj02: number;
                                        bd09: number;
                                    };
                                }[];
                            } | null;
                            counts: {
                                new?: number;
                                changed?: number;
                                same?: number;
                                duplicate?: number;
                                refused?: number;
                                passed?: number;
                            };
                            notes: {
                                code: string;
                                column?: string;
                                text: string;
                            }[];
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            appliedAt: string | null;
                            undoneAt: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows of an import in the order of the file: outcome, reasons, and what changes from what to what */
        get: {
            parameters: {
                query: {
                    outcome?: "new" | "changed" | "same" | "duplicate" | "refused";
                    limit: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description Line, row, feature or element of the file */
                                row: number;
                                /** @enum {string} */
                                outcome: "new" | "changed" | "same" | "duplicate" | "refused";
                                name: string | null;
                                target: string | null;
                                reasons: {
                                    code: string;
                                    column?: string;
                                    text: string;
                                }[];
                                changes: {
                                    [key: string]: {
                                        before: unknown;
                                        after: unknown;
                                    };
                                } | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write what the preview showed: all or nothing */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            fileName: string;
                            format: string;
                            crs: string | null;
                            crsBy: string | null;
                            isForced: boolean;
                            source: string;
                            /** @enum {string} */
                            state: "reading" | "previewed" | "refused" | "applied" | "undone";
                            refusal: {
                                code: string;
                                column?: string;
                                text: string;
                            } | null;
                            evidence: {
                                /** @description Known places that were compared */
                                matched: number;
                                /** @description Median distance from them under each system */
                                metres: {
                                    wgs84: number;
                                    gcj02: number;
                                    bd09: number;
                                };
                                best: string;
                                /** @description Share of the places that are nearest under the best system */
                                agreeing: number;
                                examples: {
                                    row: number;
                                    name: string;
                                    metres: {
                                        wgs84: number;
                                        gcj02: number;
                                        bd09: number;
                                    };
                                }[];
                            } | null;
                            counts: {
                                new?: number;
                                changed?: number;
                                same?: number;
                                duplicate?: number;
                                refused?: number;
                                passed?: number;
                            };
                            notes: {
                                code: string;
                                column?: string;
                                text: string;
                            }[];
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            appliedAt: string | null;
                            undoneAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an applied import back as a whole */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours) */
                    "idempotency-key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            fileName: string;
                            format: string;
                            crs: string | null;
                            crsBy: string | null;
                            isForced: boolean;
                            source: string;
                            /** @enum {string} */
                            state: "reading" | "previewed" | "refused" | "applied" | "undone";
                            refusal: {
                                code: string;
                                column?: string;
                                text: string;
                            } | null;
                            evidence: {
                                /** @description Known places that were compared */
                                matched: number;
                                /** @description Median distance from them under each system */
                                metres: {
                                    wgs84: number;
                                    gcj02: number;
                                    bd09: number;
                                };
                                best: string;
                                /** @description Share of the places that are nearest under the best system */
                                agreeing: number;
                                examples: {
                                    row: number;
                                    name: string;
                                    metres: {
                                        wgs84: number;
                                        gcj02: number;
                                        bd09: number;
                                    };
                                }[];
                            } | null;
                            counts: {
                                new?: number;
                                changed?: number;
                                same?: number;
                                duplicate?: number;
                                refused?: number;
                                passed?: number;
                            };
                            notes: {
                                code: string;
                                column?: string;
                                text: string;
                            }[];
                            createdBy: string;
                            /**
                             * Format: date-time
                             * @description RFC 3339 with offset
                             */
                            createdAt: string;
                            appliedAt: string | null;
                            undoneAt: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
