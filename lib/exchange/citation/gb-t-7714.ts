/**
 * GB/T 7714—2015, the Chinese standard of references, for what is cited here: journal articles, data on the web, and
 * texts that print nothing of their journal. Written for this program; the styles that ship with the library have none.
 */
export const GB_T_7714 = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
  <info>
    <title>GB/T 7714—2015</title>
    <id>gb-t-7714</id>
    <updated>2026-11-21T00:00:00+00:00</updated>
  </info>
  <locale>
    <terms>
      <term name="et-al">等</term>
      <term name="page-range-delimiter">-</term>
    </terms>
  </locale>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography et-al-min="4" et-al-use-first="3">
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author">
          <name delimiter=", " delimiter-precedes-et-al="always" name-as-sort-order="all" sort-separator=" "/>
        </names>
        <group>
          <text variable="title"/>
          <choose>
            <if type="article-journal"><text value="[J]"/></if>
            <else-if type="dataset"><text value="[DS/OL]"/></else-if>
          </choose>
        </group>
        <choose>
          <if type="dataset">
            <group delimiter=". ">
              <text variable="publisher"/>
              <group>
                <date variable="issued" prefix="(" suffix=")">
                  <date-part name="year"/>
                  <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
                  <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
                </date>
                <date variable="accessed" prefix="[" suffix="]">
                  <date-part name="year"/>
                  <date-part name="month" form="numeric-leading-zeros" prefix="-"/>
                  <date-part name="day" form="numeric-leading-zeros" prefix="-"/>
                </date>
              </group>
              <text variable="URL"/>
            </group>
          </if>
          <else>
            <group delimiter=": ">
              <group delimiter=", ">
                <text variable="container-title"/>
                <date variable="issued"><date-part name="year"/></date>
                <group>
                  <text variable="volume"/>
                  <text variable="issue" prefix="(" suffix=")"/>
                </group>
              </group>
              <text variable="page"/>
            </group>
          </else>
        </choose>
        <text variable="DOI" prefix="DOI: "/>
      </group>
    </layout>
  </bibliography>
</style>`;
